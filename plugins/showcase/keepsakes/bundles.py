"""What a school takes away, by the kind of page that it stands below."""

from operator import attrgetter

from ..bundle import Output
from .citations import citations
from .drawings import case_study_drawings, category_drawings, recipient_drawings, site_drawings, withdrawn_drawings
from .fragments import recipient_fragment, region_fragment, withdrawn_fragment
from .oembed import case_study_oembed, recipient_oembed, withdrawn_oembed
from .proof import case_study_proof, site_proof, withdrawn_proof
from .qr import qr_codes

KEEPSAKES = Output(
    is_wanted=attrgetter("has_keepsakes"),
    of_site=(site_drawings, site_proof),
    below={
        "case-studies": (case_study_drawings, case_study_oembed, case_study_proof, qr_codes, citations),
        "recipients": (recipient_drawings, recipient_oembed, recipient_fragment),
        "categories": (category_drawings,),
        "regions": (region_fragment,),
        "withdrawn": (withdrawn_drawings, withdrawn_oembed, withdrawn_proof, withdrawn_fragment),
    },
)
"""A new keepsake is a function, and its name in one of these lists."""
