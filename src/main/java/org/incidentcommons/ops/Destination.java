package org.incidentcommons.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.incidentcommons.community.Audience;
import org.incidentcommons.extract.Password;
import org.incidentcommons.ingest.DocumentOutcome;
import org.incidentcommons.ingest.Labels;
import org.incidentcommons.ingest.Progress;

/** Where an import goes: the data folder opened by this process, or a running portal. */
interface Destination extends AutoCloseable {
    /** @param password that opens protected documents; not stored anywhere */
    void open(String organization, boolean publish, Audience audience, Optional<Password> password) throws IOException;

    void receive(String name, Labels labels, Path file) throws IOException;

    void receiveUnreadable(String name, String reason) throws IOException;

    void receiveRecords(String origin, long firstLine, List<String> lines) throws IOException;

    /** Says that everything has been sent. */
    void complete() throws IOException;

    Progress progress() throws IOException;

    /**
     * @return documents that are left when all of this import are done, of one that was cut off, and that only this
     *     program can bring to their end; without those that wait for something that is missing. 0 where a portal does
     *     it
     */
    long leftOver();

    /** Tells how each document ended; those that were unchanged are not among them. */
    void forEachOutcome(Consumer<DocumentOutcome> reader) throws IOException;

    /** @return the first documents that were set aside, at most so many */
    List<DocumentOutcome> setAside(int limit) throws IOException;

    /** @return of the first 1,000 documents, those that repeat another or look like published reports */
    List<Lookalike> lookalikes() throws IOException;

    @Override
    void close();
}
