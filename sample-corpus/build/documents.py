"""One document per report in the format its source asks for, as its organization might have made it."""

import email.message
import email.policy
import email.utils
import html
import json
import os
import re
import subprocess

import packages

PANDOC_FROM = "markdown-auto_identifiers+smart"
# Bookmarks and tags let readers of PDF find the headings again.
PDF_OPTIONS = {
    "ExportBookmarks": {"type": "boolean", "value": "true"},
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
}


def build(reports, work, here):
    """Builds all in the folder work; returns the folder that holds the finished documents and nothing else."""
    finished = work / "finished"
    finished.mkdir()
    reference = packages.reference_docx(work)
    for report in reports:
        target = finished / report.file
        match report.format:
            case "docx" | "pdf" | "rtf":
                docx = work / f"{report.path.stem}.docx"
                office_file(report, "docx", docx, ["--reference-doc", str(reference)])
                if report.format == "docx":
                    docx.rename(target)
            case "odt" | "pptx":
                options = ["--slide-level", "2"] if report.format == "pptx" else []
                office_file(report, report.format, target, options)
            case "html":
                target.write_text(page(report, here), encoding="utf-8")
            case "md":
                target.write_text(f"# {report.title}\n\n{report.subtitle}\n\n{report.body}", encoding="utf-8")
            case "txt":
                target.write_text(f"{report.title.upper()}\n{report.subtitle}\n\n{plain(report.body)}", encoding="utf-8")
            case "eml":
                target.write_bytes(mail(report, work, reference))
    libre_office([r for r in reports if r.format == "pdf"], "pdf:writer_pdf_Export:" + json.dumps(PDF_OPTIONS), work, finished)
    for report in reports:
        # each by itself: what an earlier document left in memory would change the order of fonts in the next
        if report.format == "rtf":
            libre_office([report], "rtf", work, finished)
    for report in reports:
        packages.settle(finished / report.file, report)
    return finished


def office_file(report, kind, target, options):
    metadata = ["--metadata", f"title={report.title}", "--metadata", f"subtitle={report.subtitle}"]
    pandoc(report.body, ["-t", kind, "-o", str(target), *metadata, *options], report)
    packages.author(target, report.front.get("author"))


def page(report, here):
    """A page of an intranet: navigation, links and footer stand around the text."""
    written = f"{report.written:%d %B %Y}"
    variables = {"pagetitle": report.title, "title": report.title, "subtitle": report.subtitle, "written": written}
    if "author" in report.front:
        variables["author"] = report.front["author"]
    options = [part for key, value in variables.items() for part in ("--variable", f"{key}={html.escape(value)}")]
    return pandoc(report.body, ["-t", "html5", "--template", str(here / "intranet.html"), *options], report)


def plain(markdown, columns=76):
    # pandoc leaves no mark on headings in plain text; people who write notes underline them
    marked = re.sub(r"^#+ (.*)$", lambda m: f"{m[1]}\\\n{'-' * len(m[1])}", markdown, flags=re.M)
    return pandoc(marked, ["-t", "plain", "--columns", str(columns)], None)


def mail(report, work, reference):
    front = report.front
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["From"] = front["from"]
    message["To"] = front["to"]
    message["Subject"] = front["subject"]
    message["Date"] = front.get("sent", report.written)
    domain = email.utils.parseaddr(front["from"])[1].split("@")[1]
    message["Message-ID"] = f"<{report.path.stem}@{domain}>"
    message["MIME-Version"] = "1.0"
    message.set_content(plain(report.body, 72), cte="quoted-printable")
    if front.get("html"):
        message.add_alternative(pandoc(report.body, ["-t", "html5"], report), subtype="html", cte="quoted-printable")
    if report.attachment:
        attached = work / report.attachment_name
        pandoc(report.attachment, ["-t", "docx", "-o", str(attached), "--reference-doc", str(reference)], report)
        message.add_attachment(
            attached.read_bytes(),
            maintype="application",
            subtype="vnd.openxmlformats-officedocument.wordprocessingml.document",
            filename=report.attachment_name,
        )
    # random boundaries would differ from run to run
    for index, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"part-{front['number']:02d}-{index}")
    return message.as_bytes()


def pandoc(markdown, options, report):
    environment = dict(os.environ)
    if report:
        environment["SOURCE_DATE_EPOCH"] = str(int(report.written.timestamp()))
    done = subprocess.run(
        ["pandoc", "-f", PANDOC_FROM, *options],
        input=markdown, text=True, capture_output=True, check=True, env=environment,
    )
    return done.stdout


def libre_office(reports, conversion, work, finished):
    """One start of LibreOffice for all, with a profile of its own so that nobody's settings matter."""
    if not reports:
        return
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", conversion,
         "--outdir", str(finished), *(str(work / f"{report.path.stem}.docx") for report in reports)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
