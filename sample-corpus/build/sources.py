"""Reads and checks the sources: Markdown with YAML front matter, one report per file."""

import dataclasses
import datetime
import pathlib
import re

import yaml

FORMATS = ("pdf", "docx", "odt", "rtf", "html", "md", "txt", "pptx", "eml")
KINDS = ("incident", "near-miss")
SEVERITIES = ("none", "minor", "moderate", "major", "critical")
SCHEMES = ("themes", "causes", "sectors")
MONTHS = [None, "January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December"]
MAIL_KEYS = ("from", "to", "subject")
ATTACHMENT = re.compile(r"^<!-- attachment: (\S+) -->$", re.M)


@dataclasses.dataclass(frozen=True)
class Report:
    path: pathlib.Path
    front: dict
    body: str
    attachment_name: str | None
    attachment: str | None

    @property
    def title(self):
        return self.front["title"]

    @property
    def format(self):
        return self.front["format"]

    @property
    def file(self):
        return f"{self.path.stem}.{self.format}"

    @property
    def subtitle(self):
        """The line below the title, which tells the date; worded in several ways, as organizations do."""
        if "subtitle" in self.front:
            return self.front["subtitle"]
        what = {"incident": "incident", "near-miss": "near miss"}[self.front["kind"]]
        date = str(self.front["date"])
        parts = [int(part) for part in date.split("-")]
        spoken = " ".join([str(part) for part in parts[2:]] + [MONTHS[part] for part in parts[1:2]] + [str(parts[0])])
        return (
            f"Post-incident review, {what} of {spoken}",
            f"Date of the {what}: {spoken}",
            f"Review of the {what} of {spoken}",
            f"{what.capitalize()} date: {date}",
        )[self.front["number"] % 4]

    @property
    def written(self):
        """When the document claims to be written: a few weeks after the incident, as such reviews are."""
        if "sent" in self.front:
            return self.front["sent"].astimezone(datetime.timezone.utc)
        parts = [int(part) for part in str(self.front["date"]).split("-")]
        year, month, day = (parts + [6, 15])[:3] if len(parts) == 1 else (parts + [15])[:3]
        days = 21 + self.front["number"] % 17
        morning = datetime.datetime(year, month, day, 9, self.front["number"] % 60, tzinfo=datetime.timezone.utc)
        return morning + datetime.timedelta(days=days)


def read_all(folder):
    return [read(path) for path in sorted(folder.glob("*.md"))]


def read(path):
    text = path.read_text(encoding="utf-8")
    _, front, body = text.split("---\n", 2)
    attachment_name = attachment = None
    mark = ATTACHMENT.search(body)
    if mark:
        attachment_name, attachment = mark[1], body[mark.end():].strip() + "\n"
        body = body[:mark.start()]
    return Report(path, yaml.safe_load(front), body.strip() + "\n", attachment_name, attachment)


def problems(reports, vocabulary):
    """One sentence per broken rule; the empty list when all is well."""
    known = {scheme: concepts(vocabulary / f"{scheme}.yaml") for scheme in SCHEMES}
    found = []
    numbers = set()
    for report in reports:
        found += [f"{report.path.name}: {problem}" for problem in problems_of(report, known)]
        if report.front["number"] in numbers:
            found.append(f"{report.path.name}: number {report.front['number']} is taken")
        numbers.add(report.front["number"])
    return found


def problems_of(report, known):
    front = report.front
    if not report.path.name.startswith(f"{front['number']:02d}-"):
        yield f"number {front['number']} is not the one in the file name"
    if front["format"] not in FORMATS:
        yield f"format {front['format']} is none of {', '.join(FORMATS)}"
    if front["kind"] not in KINDS:
        yield f"kind {front['kind']} is none of {', '.join(KINDS)}"
    if front.get("severity") not in (None, *SEVERITIES):
        yield f"severity {front['severity']} is none of {', '.join(SEVERITIES)}"
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", str(front["date"])):
        yield f"date {front['date']} is not YYYY, YYYY-MM or YYYY-MM-DD"
    # YAML reads a bare NO (Norway) as false: quote it
    if "country" in front and not re.fullmatch(r"[A-Z]{2}", str(front["country"])):
        yield f"country {front['country']} is not an ISO alpha-2 code (quote \"NO\")"
    for scheme in SCHEMES:
        codes = front[scheme]
        if not codes:
            yield f"has no {scheme}"
        for code in codes:
            if code not in known[scheme]:
                yield f"{code} is not in {scheme}.yaml"
    if front["format"] == "eml":
        for key in MAIL_KEYS:
            if key not in front:
                yield f"is a mail without {key}"
    # line breaks of the source are not part of an identifier
    whole = " ".join([report.body, report.attachment or "", *(str(front.get(key, "")) for key in (*MAIL_KEYS, "author"))])
    flat = re.sub(r"\s+", " ", whole.replace("\\", ""))
    for identifier in front["identifiers"]:
        if str(identifier) not in flat:
            yield f"identifier {identifier} does not occur in the text"


def concepts(path):
    return {concept["id"] for concept in yaml.safe_load(path.read_text(encoding="utf-8"))["concepts"]}
