"""A case study as data."""

from collections.abc import Iterator

from ...criteria import criteria_ever
from ...publication import Publication
from ...showcase import CaseStudy
from ...showcase.standing import announced_on
from ..shapes import CaseStudyData, CorrectionData, PartnerData, ShownData, StageData
from .media import documents_of, pictures_of, recordings_of
from .refs import Refs, refs_of, sources_of
from .story import figures_of, pull_of, story_alone


def case_studies_data(publication: Publication) -> Iterator[CaseStudyData]:
    """Every case study."""
    return (case_study_data(publication, one) for one in publication.showcase.case_studies)


def case_study_data(publication: Publication, case_study: CaseStudy) -> CaseStudyData:
    """One case study."""
    record, region, refs = case_study.record, case_study.region, refs_of(publication)
    told, tag = str(publication.tell(case_study).html), publication.language.tag
    announced = announced_on(case_study.programme, record)
    return {
        "type": "case-study",
        "id": publication.absolute(case_study.address),
        "key": case_study.key,
        "name": case_study.name,
        "recognition": case_study.recognition,
        "recipient": refs.to(case_study.recipient),
        "category": refs.to(case_study.category),
        "programme": refs.to(case_study.programme),
        "edition": refs.to_edition(case_study.edition),
        "level": refs.to_level(case_study.level),
        "stages": stages_of(case_study, refs) if case_study.stages else [],
        "announced": announced.isoformat() if announced else None,
        "region": refs.place(region),
        "region_basis": record.region_basis if region else None,
        "place": record.place,
        "topics": [refs.to(one) for one in case_study.topics],
        "standfirst": record.standfirst,
        "story": story_alone(told, publication.url, case_study.address) if told else None,
        "pull": pull_of(record, tag) if record.pull else None,
        "reported_by": record.reported_by,
        "figures": figures_of(record, told, tag) if record.figures else [],
        "criteria": list(shown_criteria(case_study)) if record.shows else [],
        "partners": [partner_data(one.name, one.role, one.url) for one in record.partners],
        "pictures": pictures_of(publication, case_study) if case_study.pictures else [],
        "recordings": recordings_of(publication, case_study) if record.recordings else [],
        "documents": documents_of(publication, case_study) if record.documents else [],
        "corrections": corrections_of(case_study) if record.corrections else [],
        "sources": sources_of(record.sources),
        "modified": case_study.modified.isoformat() if case_study.modified else None,
    }


def stages_of(case_study: CaseStudy, refs: Refs) -> list[StageData]:
    """The levels that it reached one after another, the first of them first."""
    return [
        {"level": refs.to_level(level), "announced": day.isoformat() if day else None}
        for level, day in case_study.stages
    ]


def shown_criteria(case_study: CaseStudy) -> Iterator[ShownData]:
    """The criteria that the story shows, as they were called in its edition and in that order."""
    shows = case_study.record.shows
    for one in criteria_ever(case_study.category, case_study.edition.label):
        if one.slug in shows:
            yield {"criterion": one.slug, "name": one.name, "proof": shows[one.slug]}


def partner_data(name: str, role: str | None, url: str | None) -> PartnerData:
    """An organisation that the recipient worked with."""
    return {"name": name, "role": role, "url": url}


def corrections_of(case_study: CaseStudy) -> list[CorrectionData]:
    """What was put right, the newest first."""
    ordered = sorted(case_study.record.corrections, key=lambda one: one.date, reverse=True)
    return [{"date": one.date.isoformat(), "what": one.what} for one in ordered]
