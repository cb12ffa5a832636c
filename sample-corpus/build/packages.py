"""What pandoc and LibreOffice leave to do: fonts, author, and dates that would differ from run to run."""

import re
import subprocess
import xml.sax.saxutils
import zipfile

# Dates of zip entries carry no meaning; the first day zip can tell.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)


def reference_docx(work):
    """pandoc's own style sheet with fonts that Debian has, so that PDFs look the same wherever they are built."""
    raw = subprocess.run(["pandoc", "--print-default-data-file", "reference.docx"], capture_output=True, check=True).stdout
    target = work / "reference.docx"
    target.write_bytes(raw)
    rewrite(target, "word/theme/theme1.xml", lambda xml: re.sub(
        r'(<a:(?:major|minor)Font>\s*<a:latin typeface=)"[^"]*"', r'\1"Liberation Sans"', xml))
    return target


def fit_slides(path):
    """Lets the text of a slide shrink to its frame, as slide programs do when people type."""
    fitted = '<a:bodyPr><a:normAutofit fontScale="62500" lnSpcReduction="20000"/></a:bodyPr>'
    body = re.compile(r'(<p:ph idx="1" ?/>.*?)<a:bodyPr ?/>', re.S)
    rewrite(path, r"ppt/slides/slide\d+\.xml", lambda xml: body.sub(lambda m: m[1] + fitted, xml))


def author(path, name):
    """The author goes into the properties of the document only, where writers forget it."""
    if not name:
        return
    safe = xml.sax.saxutils.escape(name)
    if path.suffix == ".odt":
        rewrite(path, "meta.xml", lambda xml: with_element(
            xml, "meta:initial-creator", safe, "</office:meta>"))
    else:
        rewrite(path, "docProps/core.xml", lambda xml: with_element(
            with_element(xml, "dc:creator", safe, "</cp:coreProperties>"),
            "cp:lastModifiedBy", safe, "</cp:coreProperties>"))


def with_element(xml, name, content, before):
    without = re.sub(rf"<{name}\s*/>|<{name}>.*?</{name}>", "", xml, flags=re.S)
    return without.replace(before, f"<{name}>{content}</{name}>{before}")


def settle(path, report):
    """Gives the file the date the report was written, wherever a tool has put the time of the build."""
    if path.suffix == ".pdf":
        settle_pdf(path, report)
    elif path.suffix == ".rtf":
        settle_rtf(path, report)
    elif path.suffix == ".pptx":
        fit_slides(path)
    elif path.suffix in (".docx", ".odt"):
        rewrite(path, None, None)


def settle_pdf(path, report):
    """Replaces by texts of equal length, so that the offsets of the file stay right."""
    data = path.read_bytes()
    stamp = f"D:{report.written:%Y%m%d%H%M%S}".encode()
    data = re.sub(rb"(/(?:CreationDate|ModDate)\(D:\d{14})", lambda m: m[1][:-16] + stamp, data)
    number = f"{report.front['number']:032X}".encode()
    data = re.sub(rb"(?<=<)[0-9A-F]{32}(?=>)", number, data)
    data = re.sub(rb"(?<=/DocChecksum /)[0-9A-F]{32}", number, data)
    path.write_bytes(data)


def settle_rtf(path, report):
    when = report.written
    time = f"\\\\yr{when.year}\\\\mo{when.month}\\\\dy{when.day}\\\\hr{when.hour}\\\\min{when.minute}"
    text = path.read_bytes().decode("latin-1")
    text = re.sub(r"(\{\\(?:creatim|revtim|printim))(?:\\(?:yr|mo|dy|hr|min)\d+)+", rf"\1{time}", text)
    path.write_bytes(text.encode("latin-1"))


def rewrite(path, names, change):
    """Writes a zip package again with fixed entry dates; changes the entries whose names match, if any are asked for."""
    with zipfile.ZipFile(path) as package:
        entries = [(info.filename, package.read(info), info.compress_type) for info in package.infolist()]
    with zipfile.ZipFile(path, "w") as package:
        for entry, data, compression in entries:
            if names and re.fullmatch(names, entry):
                data = change(data.decode("utf-8")).encode("utf-8")
            package.writestr(zipfile.ZipInfo(entry, ZIP_EPOCH), data, compression)
