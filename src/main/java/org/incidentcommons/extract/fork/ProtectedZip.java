package org.incidentcommons.extract.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.EmbeddedDocumentUtil;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ParserDecorator;
import org.apache.tika.parser.PasswordProvider;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens ZIP archives that are protected by a password, when there is one: Tika reads those of other kinds only. And
 * calls those damaged in which there is neither an entry nor a table of entries, which Tika takes for empty.
 */
public class ProtectedZip extends ParserDecorator {
    private static final String ZIP = "application/zip";

    private static final int LOOKED_AT = 1_048_576; // bytes of an entry, to tell whether the password is right

    /** As Tika's configuration makes it. */
    public ProtectedZip(Parser archives) {
        super(archives);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        if (!ZIP.equals(metadata.get(Metadata.CONTENT_TYPE))) {
            super.parse(stream, handler, metadata, context);
            return;
        }
        PasswordProvider passwords = context.get(PasswordProvider.class);
        String password = passwords == null ? null : passwords.getPassword(metadata);
        try (TemporaryResources temporary = new TemporaryResources()) {
            TikaInputStream file = TikaInputStream.get(stream, temporary, metadata);
            try (ZipFile zip = new ZipFile(file.getFile(), password == null ? null : password.toCharArray())) {
                if (password != null && isProtected(zip)) {
                    open(zip, handler, metadata, context);
                    return;
                }
                super.parse(file, handler, metadata, context);
                if (!context.get(Telling.class).hasEmbedded() && !zip.isValidZipFile()) {
                    throw new TikaException("neither entries nor a table of them");
                }
            }
        }
    }

    /** What this library cannot read either is left to the other, which says why. */
    private static boolean isProtected(ZipFile zip) {
        try {
            return zip.isValidZipFile() && zip.isEncrypted();
        } catch (ZipException damaged) {
            return false;
        }
    }

    /**
     * The older protection knows a wrong password by a byte or two, so one in some hundred passes and makes rubbish of
     * what is inside. The smallest entry is read to its checksum first; if that fails the password is taken for wrong,
     * for an entry that is damaged besides looks the same.
     */
    private static void requireRightPassword(ZipFile zip) throws ZipException, EncryptedDocumentException {
        Optional<FileHeader> smallest = zip.getFileHeaders().stream()
                .filter(header -> header.isEncrypted()
                        && header.getEncryptionMethod() == EncryptionMethod.ZIP_STANDARD
                        && header.getUncompressedSize() > 0)
                .min(Comparator.comparingLong(FileHeader::getUncompressedSize));
        if (smallest.isPresent()) {
            try (InputStream bytes = zip.getInputStream(smallest.get())) {
                bytes.readNBytes(LOOKED_AT);
            } catch (IOException rubbish) {
                throw new EncryptedDocumentException("the password does not open it");
            }
        }
    }

    private static void open(ZipFile zip, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        requireRightPassword(zip);
        EmbeddedDocumentExtractor embedded = EmbeddedDocumentUtil.getEmbeddedDocumentExtractor(context);
        XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
        xhtml.startDocument();
        for (FileHeader header : zip.getFileHeaders()) {
            Metadata entry = new Metadata();
            entry.set(TikaCoreProperties.RESOURCE_NAME_KEY, header.getFileName());
            if (header.isDirectory() || !embedded.shouldParseEmbedded(entry)) {
                continue;
            }
            try (InputStream bytes = zip.getInputStream(header)) {
                embedded.parseEmbedded(bytes, xhtml, entry, true);
            } catch (ZipException refused) {
                if (refused.getType() == ZipException.Type.WRONG_PASSWORD) {
                    throw new EncryptedDocumentException("the password does not open it");
                }
                throw refused;
            }
        }
        xhtml.endDocument();
    }
}
