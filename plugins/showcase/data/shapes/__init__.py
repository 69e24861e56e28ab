"""The shapes of public records: what each type of record says as data, field by field.

They are a promise to those who build on them. A field is always there, null where nothing is recorded; it keeps its
name and its meaning. The JSON Schemas that the site publishes are made from these classes."""

from .case_study import (
    CaseStudyData,
    CorrectionData,
    DocumentData,
    FigureData,
    PartnerData,
    PictureData,
    RecordingData,
    ShownData,
    StageData,
)
from .category import CallData, CategoryData, CriterionData, WordingData
from .others import EditionPageData, LevelPageData, PointData, RegionData, TopicData, WithdrawnData
from .parts import Day, EditionRef, FactData, Html, Instant, LevelRef, Place, PlaceRef, Ref, SourceData, Terms, Url
from .programme import EditionData, LevelData, MilestoneData, ProgrammeData
from .recipient import IdentifierData, MemberData, NameData, RecipientData, StepData

__all__ = [
    "CallData",
    "CaseStudyData",
    "CategoryData",
    "CorrectionData",
    "CriterionData",
    "Day",
    "DocumentData",
    "EditionData",
    "EditionPageData",
    "EditionRef",
    "FactData",
    "FigureData",
    "Html",
    "IdentifierData",
    "Instant",
    "LevelData",
    "LevelPageData",
    "LevelRef",
    "MemberData",
    "MilestoneData",
    "NameData",
    "PartnerData",
    "PictureData",
    "Place",
    "PlaceRef",
    "PointData",
    "ProgrammeData",
    "RecipientData",
    "RecordingData",
    "Ref",
    "RegionData",
    "ShownData",
    "SourceData",
    "StageData",
    "StepData",
    "Terms",
    "TopicData",
    "Url",
    "WithdrawnData",
    "WordingData",
]
