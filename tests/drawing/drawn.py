"""What the tests of drawings share: the theme's typefaces, a card, a badge, and words in many scripts."""

import struct
from io import BytesIO

from PIL import Image

from showcase.drawing import Badge, Card, Fonts
from tests.drawing.coverage import FONTS, SERVED

TYPEFACES = Fonts(FONTS, SERVED)

CARD = Card(
    "Lamp Street School", "Finalist · 2025", "Community Lamps", "Lampton", "Lamps", "2025/lamp-street-school", "#17563f"
)
BADGE = Badge("Finalist", "2025", "Community Lamps", "Lamp Prizes", "2025/lamp-street-school", "#17563f")

SCRIPTS = {
    "Welsh": "Ysgol Tŷ Ŵyl",
    "Polish": "Szkoła w Łodzi, Źródło Wiśni",
    "Slovak": "Základná škola Ľudovíta Štúra",
    "Vietnamese": "Trường Tiểu học Nguyễn Huệ",
    "combining": "Sk\u0323o\u030cla x\u030c",
    "Yoruba": "Ilé-ẹ̀kọ́ gíga",
    "Greek": "Πρότυπο Γυμνάσιο Ἀθηνῶν",
    "Cyrillic": "Школа № 7 «Їжак»",
    "Arabic": "مَدْرَسَةُ النُّور",
    "Urdu": "گورنمنٹ ہائی سکول ٹھٹھہ",
    "Persian": "مدرسهٔ نمونه‌های پژوهش",
    "Hebrew": "בֵּית סֵפֶר אוֹר",
    "Devanagari": "प्राथमिक विद्यालय श्री",
    "Bengali": "প্রাথমিক বিদ্যালয় ক্ষুদ্র",
    "Gurmukhi": "ਸਰਕਾਰੀ ਸਕੂਲ",
    "Gujarati": "પ્રાથમિક શાળા",
    "Odia": "ପ୍ରାଥମିକ ବିଦ୍ୟାଳୟ",
    "Tamil": "தொடக்கப் பள்ளி",
    "Telugu": "ప్రాథమిక పాఠశాల",
    "Kannada": "ಪ್ರಾಥಮಿಕ ಶಾಲೆ",
    "Malayalam": "പ്രാഥമിക വിദ്യാലയം",
    "Sinhala": "ප්‍රාථමික පාසල ශ්‍රී",
    "Thai": "โรงเรียนน้ำใส",
    "Lao": "ໂຮງຮຽນປະຖົມ",
    "Khmer": "សាលាបឋមសិក្សា",
    "Myanmar": "မူလတန်းကျောင်း",
    "Tibetan": "སློབ་གྲྭ་",
    "Georgian": "სკოლა და ᲡᲙᲝᲚᲐ",
    "Armenian": "Դպրոց և լույս",
    "Ethiopic": "የመጀመሪያ ደረጃ ትምህርት ቤት",
    "Inuktitut": "ᐃᓕᓐᓂᐊᕐᕕᒃ",
    "simplified": "北京市第四中学",
    "traditional": "臺北市立國民小學圖書館",
    "rare": "朱镕堃",
    "Japanese": "東京都立ひかり高等学校・カメラ部",
    "Korean": "서울빛초등학교 똠방각하",
    "emoji": "🌱 👩🏽‍🏫 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧 ❤️ 1️⃣",
    "signs": "★ → ✓ ♪ ½ € №",
}


def pixels(png: bytes) -> Image.Image:
    """The picture of a PNG in red, green, blue and alpha."""
    return Image.open(BytesIO(png)).convert("RGBA")


def chunks(png: bytes) -> list[str]:
    """The names of the parts that a PNG is made of."""
    names, at = [], 8
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        names.append(name.decode())
        at += length + 12
    return names


def colours_in(picture: Image.Image) -> set[tuple[int, ...]]:
    """The colours of a picture, each as red, green, blue and alpha."""
    found = picture.convert("RGBA").getcolors(1 << 20) or []
    return {colour for _, colour in found if isinstance(colour, tuple)}


def seen_at(mask: Image.Image, x: float, y: float) -> int:
    """How much of a pixel a mask covers."""
    return mask.tobytes()[round(y) * mask.width + round(x)]
