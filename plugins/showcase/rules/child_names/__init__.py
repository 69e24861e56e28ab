"""Children's names beside their faces: refused where they can be seen, for a name makes a face findable for ever.

What is looked for are words in capital letters that are nobody's known name and no common word, and words beside an
age, a place in the picture or the word pupil. Languages that write all nouns in capitals are searched for the latter
alone. It cannot see: a name in small letters or in a script without capitals (of which a warning says so), a name
that is also the school's own or a common word where nothing beside it tells, a child named in the story.
"""

from .known import Known
from .rule import find_child_names
from .suspects import find_suspects

__all__ = ["Known", "find_child_names", "find_suspects"]
