"""A region: a node of the site's own region tree."""

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from .address import Formerly
from .fields import Line, Record, Slug, refusal

Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Position = Annotated[int, Field(ge=1, le=12)]
Degrees = Annotated[float, Field(ge=-180, le=180)]


def check_point(point: tuple[float, float]) -> tuple[float, float]:
    """The same point when its latitude is one."""
    if abs(point[0]) > 90:
        raise refusal("latitude", "begins with a latitude beyond a pole", "Write the latitude first, -90 to 90")
    return point


Point = Annotated[tuple[Degrees, Degrees], AfterValidator(check_point)]


class Region(Record):
    """A country, or a part of one, with the codes that others know it by."""

    slug: Slug | None = Field(
        None, description="The last part of its address. Left out: the file's name.", examples=["east-midlands"]
    )
    name: Line | None = Field(
        None, description="Its name. Left out for a country: CLDR knows it.", examples=["East Midlands"]
    )
    parent: Slug | None = Field(None, description="The region that it lies in.", examples=["england"])
    iso: Country | None = Field(None, description="ISO 3166-1 code of a country, two capital letters.", examples=["GB"])
    gss: Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{8}$")] | None = Field(
        None, description="Code of the UK's Government Statistical Service.", examples=["E12000004"]
    )
    itl: Annotated[str, StringConstraints(pattern=r"^TL[A-Z0-9]+$")] | None = Field(
        None, description="International Territorial Level code.", examples=["TLF"]
    )
    formerly: Formerly = ()
    tile: tuple[Position, Position] | None = Field(
        None, description="Column and row of its tile on the map.", examples=[["3", "4"]]
    )
    point: Point | None = Field(
        None,
        description="Latitude and longitude, in degrees, of a point that stands for it on maps and in data. Left out: "
        "that of its country's or its UK region's code, where it has one.",
        examples=[["52.80", "-0.85"]],
    )
