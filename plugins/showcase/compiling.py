"""How templates are compiled: what never changes is put in as text, and what changes is shown without detours."""

import pickle
from collections.abc import Iterator, Mapping, MutableMapping
from hashlib import sha256
from itertools import chain
from typing import Any

from babel.support import NullTranslations
from jinja2 import BytecodeCache, Environment, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template, TemplateModule
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.meta import find_referenced_templates
from jinja2.runtime import Context
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]


class Constants(Extension):
    """Writes `_("Words")` as the translated words themselves, and the names of `constants` as their values.

    With variables it is `"translated words"|safe|format(…)`: the words are trusted, what is put into them is escaped.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The same tokens with constants for what will not change while the environment lives."""
        constants: dict[str, str] = self.environment.constants  # type: ignore[attr-defined]
        before = ""
        for token in stream:
            if token.type == "name" and before != "dot" and token.value in constants:
                yield Token(token.lineno, "string", constants[token.value])
            elif token.type == "name" and token.value == "_" and stream.current.type == "lparen":
                yield from self.translate(token, stream)
            else:
                yield token
            before = token.type

    def translate(self, name: Token, stream: TokenStream) -> Iterator[Token]:
        """The tokens of a message; of a call without one, the call as it is."""
        opening = next(stream)
        if stream.current.type != "string":
            return iter((name, opening))
        message: str = self.environment.translations.gettext(next(stream).value)  # type: ignore[attr-defined]
        line, is_plain = name.lineno, stream.current.type == "rparen"
        shown = message % {} if is_plain else message
        words = Token(line, "string", shown)
        next(stream)
        if is_plain and escape(shown) == shown:
            return iter((words,))
        safe = (words, Token(line, "pipe", "|"), Token(line, "name", "safe"))
        more = () if is_plain else (Token(line, "pipe", "|"), Token(line, "name", "format"), opening)
        return chain(safe, more)


def show(value: object) -> str:
    """The value as HTML text: what `markupsafe.escape` says, without an object round every piece of a page."""
    if type(value) is str:
        escaped: str = _escape_inner(value)
        return escaped
    return value if type(value) is Markup else escape(value)


class Compiler(CodeGenerator):
    """Jinja's own compiler, but for how a value is shown."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:
        """Nothing; the code calls `show` where Jinja's would call `escape`."""
        self.write("environment.show(")


class KeptCode(BytecodeCache):
    """Compiled templates that outlive a process, each for one source, one set of words and constants."""

    def __init__(self, kept: MutableMapping[str, bytes], constants: Mapping[str, str], words: NullTranslations) -> None:
        self.kept = kept
        said = sorted(map(repr, vars(words).get("_catalog", {}).items()))
        self.meaning = sha256(repr((sorted(constants.items()), said)).encode()).hexdigest()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The template's name with all that is put into it when it is compiled."""
        return f"{self.meaning} {name}"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Nothing; the bucket holds the code where it is kept and fits the source."""
        try:
            bucket.bytecode_from_string(self.kept.get(bucket.key, b""))
        except (pickle.UnpicklingError, EOFError, ValueError, TypeError):
            bucket.reset()  # damaged code is as good as none

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Nothing; the code is kept."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


class QuickTemplate(Template):
    """A template whose macros see the environment alone, so that importing them costs nothing."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """The macros, made once."""
        return super()._get_default_module()


def references_in(tree: nodes.Template) -> frozenset[str]:
    """The templates that one names itself."""
    return frozenset(str(one) for one in find_referenced_templates(tree))


def references_of(environment: Environment) -> dict[str, frozenset[str]]:
    """What each template refers to that the environment has compiled so far, and will compile."""
    return environment.references if isinstance(environment, QuickEnvironment) else {}


class QuickEnvironment(Environment):
    """An environment that looks for a template once, knows what it refers to, and whose templates use `show`."""

    code_generator_class = Compiler
    template_class = QuickTemplate
    show = staticmethod(show)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.found: dict[str | Template, Template] = {}
        self.references: dict[str, frozenset[str]] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """The tree of a template; what it refers to is noted, as to parse it again costs as much as to compile it."""
        tree = super()._parse(source, name, filename)
        if name is not None:
            self.references[name] = references_in(tree)
        return tree

    def get_template(
        self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None
    ) -> Template:
        """The template of a name; every template sees the same globals."""
        found = self.found.get(name)
        if found is None:
            found = self.found[name] = super().get_template(name, parent, globals)
        return found
