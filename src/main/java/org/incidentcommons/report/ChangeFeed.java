package org.incidentcommons.report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes that readers may notice, in the order in which they became visible. Whoever keeps a copy of the published
 * reports remembers the last number it has applied and asks for what came after.
 */
@Singleton
public class ChangeFeed {
    private final ChangeRepository repository;
    private final Clock clock;

    ChangeFeed(ChangeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @return at most {@code limit} changes with a number larger than {@code sequence}, in their order */
    @Transactional
    public List<Change> after(long sequence, int limit) {
        return repository.after(sequence, limit);
    }

    /** @return the number of the newest change, 0 when there was none */
    @Transactional
    public long last() {
        return repository.lastNumber();
    }

    /**
     * Adds a change for each report. Call it last in a transaction: it holds the number's row until the commit, and
     * that is what keeps numbers in the order in which they become visible.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(List<ReportRow> reports) {
        repository.reserve(reports.size());
        long sequence = repository.lastNumber() - reports.size();
        Instant now = clock.instant();
        List<Change> changes = new ArrayList<>(reports.size());
        for (ReportRow report : reports) {
            changes.add(new Change(++sequence, report.id(), report.revision(), now));
        }
        repository.saveAll(changes);
    }
}
