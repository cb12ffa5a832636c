"""Builds the documents and labels.csv; started by ../build.sh. Two runs give the same bytes."""

import csv
import pathlib
import shutil
import sys
import tempfile

import documents
import sources

HERE = pathlib.Path(__file__).resolve().parent
CORPUS = HERE.parent
LABELS = ("file", "title", "date", "country", "kind", "severity", "themes", "causes", "sectors", "identifiers")


def main(arguments):
    reports = sources.read_all(CORPUS / "sources")
    problems = sources.problems(reports, CORPUS.parent / "config" / "vocabulary")
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    if arguments == ["--check"]:
        print(f"{len(reports)} sources are in order")
        return 0
    with tempfile.TemporaryDirectory() as work:
        built = documents.build(reports, pathlib.Path(work), HERE)
        replace(CORPUS / "reports", built)
    write_labels(reports)
    print(f"{len(reports)} reports built")
    return 0


def replace(target, built):
    """Files of deleted or renamed sources go, too."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for path in sorted(built.iterdir()):
        shutil.copyfile(path, target / path.name)


def write_labels(reports):
    with open(CORPUS / "labels.csv", "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(LABELS)
        for report in reports:
            writer.writerow([report.file, *(cell(report.front.get(label, "")) for label in LABELS[1:])])


def cell(value):
    return ";".join(str(item) for item in value) if isinstance(value, list) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
