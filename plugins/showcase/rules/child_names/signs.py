"""What stands beside the name of a child in a caption, and beside that of somebody who is none."""

import re

from .words import TITLES

NUMBER = (
    r"(?:1?\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen)"
)
CHILD = (
    r"(?:pupil|student|learner|child|children|boy|girl|reader|winner|captain|classmate|friend|sibling|brother|sister|"
    r"twin|toddler|son|daughter|head boy|head girl|prefect|monitor|year \w{1,6}|reception|class \w{1,3})s?"
)
SIDE = r"(?:left|right|centre|center|middle|front|back|above|below|pictured|seated|standing|top|bottom)"

AFTER = re.compile(
    rf"""(?ix)^(?:['’]s)?(?:
    ,?\s*\(?\s*(?:who\ is\ |is\ |was\ )?age[ds]?:?\s+{NUMBER}\b
    | \s*\(\s*1?\d\s*[,)]
    | ,\s*1?\d\s*(?:[,.;)]|$|\s+and\b)
    | ,?\s*(?:who\ is\ |is\ |was\ |turned\ )?(?:an?\ )?{NUMBER}[-\s]years?[-\s]old
    | ,?\s*\([^)]{{0,20}}\b{SIDE}\b
    | ,\s*(?:far\ |second\ (?:from\ )?|on\ the\ |at\ the\ |from\ )*{SIDE}\b
    | ,?\s*\(?\s*(?:a\ |an\ |our\ |the\ |in\ |from\ )*(?:{NUMBER}[-\s]year[-\s]old\ )?{CHILD}\b(?!['’])
    )"""
)
"""What stands behind a child's name: an age, a place in the picture, a class."""

BEFORE = re.compile(
    rf"(?i)(?:\b{NUMBER}[-\s]years?[-\s]olds?,?\s+|\b{CHILD},?\s+(?:called |named )?|\b(?:called|named) "
    rf"|(?:left to right|from (?:the )?left|from (?:the )?right|\bl(?: to |-)r\b|clockwise|pictured|{SIDE}|row)\b"
    r"[^.!?]{0,80}[:,]\s*|(?:left to right|from (?:the )?left|pictured|clockwise)[^.!?]{0,80}\s)$"
)
"""What stands before one."""

ADULT_AFTER = re.compile(
    r"(?i)^,?\s*\(?(?:(?:the|our|a|an|deputy|assistant|class|school|its|their|[^\W\d_]+['’]s) )*"
    rf"(?:{'|'.join(sorted(TITLES))})\b"
)
ONE_OF_SEVERAL = re.compile(r"\s+(?:and|with) (?:her|his)\b|\s[^\W\d_]\.(?:\s|$)")
"""What goes on after the name of one child: whom or what it has, or the first letter of its second name."""
