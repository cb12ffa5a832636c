package org.incidentcommons.ops;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.incidentcommons.ingest.DocumentState;
import org.incidentcommons.ingest.Progress;

/** Shows progress: a bar on a terminal, else a plain line now and then. */
final class ProgressLine implements AutoCloseable {
    private static final long ASK_EVERY_NANOS = 500_000_000L; // seen as moving, and costs the database next to nothing
    private static final long PLAIN_LINE_EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter out;
    private final String task;
    private final ProgressBar bar; // null when not on a terminal
    private long lastAsked = System.nanoTime() - ASK_EVERY_NANOS;
    private long lastLine;
    private String lastText = "";

    private ProgressLine(PrintWriter out, String task, ProgressBar bar) {
        this.out = out;
        this.task = task;
        this.bar = bar;
    }

    static ProgressLine on(PrintWriter out, String task) {
        boolean isTerminal = System.console() != null && System.console().isTerminal();
        ProgressBar bar = isTerminal
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(0)
                        .hideEta() // counted from the start, where ours is counted from the last seconds
                        .build()
                : null;
        return new ProgressLine(out, task, bar);
    }

    /** The same figures as on the import's page. */
    void show(Progress progress) {
        StringBuilder extra = new StringBuilder("%.1f a second now, %.1f on average, %d quarantined"
                .formatted(progress.perSecondNow(), progress.perSecond(), progress.of(DocumentState.QUARANTINED)));
        progress.waits()
                .forEach(wait -> extra.append(", %d waiting for %s"
                        .formatted(wait.documents(), wait.what().label())));
        progress.oldestAge().ifPresent(age -> extra.append(", slowest for ").append(time(age)));
        progress.remaining()
                .ifPresent(left -> extra.append(", about ").append(time(left)).append(" left"));
        show(progress.done() + progress.unchanged(), progress.received() + progress.unchanged(), extra.toString());
    }

    private static String time(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** Asks how far it is only when enough time has passed since it was asked last. */
    void showWhenDue(Supplier<Progress> progress) {
        long now = System.nanoTime();
        if (now - lastAsked > ASK_EVERY_NANOS) {
            lastAsked = now;
            show(progress.get());
        }
    }

    void show(long done, long total, String extra) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            bar.setExtraMessage(extra);
            return;
        }
        String text = task + ": " + done + " of " + total + (extra.isEmpty() ? "" : ", " + extra);
        long now = System.nanoTime();
        boolean isDue = now - lastLine > PLAIN_LINE_EVERY_NANOS || done == total;
        if (isDue && !text.equals(lastText)) {
            out.println(text);
            out.flush();
            lastLine = now;
            lastText = text;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
