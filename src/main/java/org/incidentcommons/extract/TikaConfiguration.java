package org.incidentcommons.extract;

import org.incidentcommons.extract.fork.BoundedEmbedding;
import org.incidentcommons.extract.fork.BoundedMarkup;
import org.incidentcommons.extract.fork.BoundedOcr;
import org.incidentcommons.extract.fork.ProtectedZip;

/** Tika's configuration file for the fork: which parsers run, and what Tika leaves unlimited. */
final class TikaConfiguration {
    private TikaConfiguration() {}

    /**
     * Left out: what starts other programs (exiftool, ffmpeg, and Tesseract unless it is switched on), and the parser
     * that turns source code into coloured HTML, so that source code is read as the text it is.
     *
     * <p>Metadata: 20 kB a field and 200 kB a document are ample for a title or a list of authors; without a limit a
     * crafted file fills the heap with them.
     */
    static String xml(ExtractConfig config) {
        ContentLimits limits = config.limits();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <properties>
                  <service-loader initializableProblemHandler="ignore"/>
                  <xml-reader-utils maxEntityExpansions="%d" maxNumReuses="100" poolSize="2"/>
                  <parsers>
                    <parser class="org.apache.tika.parser.DefaultParser">
                      <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                      <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                      <parser-exclude class="org.apache.tika.parser.code.SourceCodeParser"/>
                      <parser-exclude class="org.apache.tika.parser.pkg.PackageParser"/>
                      <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
                      <parser-exclude class="org.apache.tika.parser.microsoft.OfficeParser"/>
                      <parser-exclude class="org.apache.tika.parser.microsoft.ooxml.OOXMLParser"/>
                    </parser>
                    <parser class="%s">
                      <parser class="org.apache.tika.parser.pkg.PackageParser"/>
                    </parser>
                    %s%s%s%s
                  </parsers>
                  <autoDetectParserConfig>
                    <params>
                      <throwOnZeroBytes>true</throwOnZeroBytes>
                      <maximumDepth>%d</maximumDepth>
                      <maximumCompressionRatio>%d</maximumCompressionRatio>
                    </params>
                    <metadataWriteFilterFactory class="org.apache.tika.metadata.writefilter.StandardWriteFilterFactory">
                      <params>
                        <maxKeySize>1000</maxKeySize>
                        <maxFieldSize>20000</maxFieldSize>
                        <maxTotalEstimatedBytes>200000</maxTotalEstimatedBytes>
                        <maxValuesPerField>50</maxValuesPerField>
                      </params>
                    </metadataWriteFilterFactory>
                    <embeddedDocumentExtractorFactory class="%s">
                      <params>
                        <maxDepth>%d</maxDepth>
                        <maxEmbedded>%d</maxEmbedded>
                        <maxCompressionRatio>%d</maxCompressionRatio>
                      </params>
                    </embeddedDocumentExtractorFactory>
                    <contentHandlerDecoratorFactory class="%s">
                      <params>
                        <maxElements>%d</maxElements>
                      </params>
                    </contentHandlerDecoratorFactory>
                  </autoDetectParserConfig>
                </properties>
                """.formatted(
                        limits.maxEntityExpansions(),
                        ProtectedZip.class.getName(),
                        recognition(config.recognition()),
                        pdf(config),
                        office("org.apache.tika.parser.microsoft.OfficeParser"),
                        office("org.apache.tika.parser.microsoft.ooxml.OOXMLParser"),
                        limits.maxNesting(),
                        limits.maxCompressionRatio(),
                        BoundedEmbedding.class.getName(),
                        limits.maxDepth(),
                        limits.maxEmbedded(),
                        limits.maxCompressionRatio(),
                        BoundedMarkup.class.getName(),
                        limits.maxElements());
    }

    private static String recognition(OcrConfig config) {
        if (!config.works()) {
            return "";
        }
        return """
                <parser class="%s">
                      <parser class="org.apache.tika.parser.ocr.TesseractOCRParser">
                        <params>
                          <param name="language" type="string">%s</param>
                          <param name="timeout" type="int">%d</param>
                        </params>
                      </parser>
                    </parser>
                    """.formatted(
                        BoundedOcr.class.getName(),
                        config.ocrLanguages(),
                        config.ocrPageTimeout().toSeconds());
    }

    /**
     * Pictures in it are not read, but pages without text are where recognition is on. A page that fails is recorded
     * and the next one is read. Text in the order of the content stream: sorted by position, 75 real PDFs agree less
     * with their text twins (four words in a row: 0.95 against 0.92). The tags of tagged PDFs, and the bookmarks, for
     * {@link PdfStructure}.
     */
    private static String pdf(ExtractConfig config) {
        return """
                <parser class="org.apache.tika.parser.pdf.PDFParser">
                      <params>
                        <param name="ocrStrategy" type="string">%s</param>
                        <param name="extractInlineImages" type="bool">false</param>
                        <param name="sortByPosition" type="bool">false</param>
                        <param name="extractMarkedContent" type="bool">true</param>
                        <param name="extractBookmarksText" type="bool">true</param>
                        <param name="catchIntermediateExceptions" type="bool">true</param>
                        <param name="suppressDuplicateOverlappingText" type="bool">false</param>
                        <param name="parseIncrementalUpdates" type="bool">false</param>
                        <param name="maxMainMemoryBytes" type="long">%d</param>
                      </params>
                    </parser>
                    """.formatted(
                        config.recognition().works() ? "auto" : "no_ocr", config.heapMegabytes() * 1024L * 1024L / 4);
    }

    /** Neither deleted text nor macros are part of what a document says. */
    private static String office(String parser) {
        return """
                <parser class="%s">
                      <params>
                        <param name="includeDeletedContent" type="bool">false</param>
                        <param name="includeMoveFromContent" type="bool">false</param>
                        <param name="includeHeadersAndFooters" type="bool">true</param>
                        <param name="extractMacros" type="bool">false</param>
                      </params>
                    </parser>
                    """.formatted(parser);
    }
}
