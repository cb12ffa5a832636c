package org.incidentcommons.report;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.incidentcommons.sanitize.SanitizedText;

/**
 * What tells near-duplicates among any number of reports: the minima of 64 hash functions over the shingles of the text
 * (A. Broder, On the resemblance and containment of documents, 1997). The share of equal minima estimates the share of
 * shingles that two texts have in common, give or take 0.06. It follows from the sanitized text alone.
 */
public final class Signature {
    /** From this likeness on, two reports are shown as near-duplicates: they differ in one sentence of five or less. */
    public static final double NEAR = 0.7;

    private static final int WORDS_TOGETHER = 3; // in a shingle: common phrases of two words make nothing alike
    private static final int MINIMA = 64;
    private static final int MINIMA_IN_BAND = 4; // two that are NEAR share one of 16 bands in 99 of 100 cases
    private static final long[] SEEDS = seeds();

    private final int[] minima;

    private Signature(int[] minima) {
        this.minima = minima;
    }

    /** @return of the title and everything in the sections */
    public static Signature of(Report report) {
        return of(report.title(), report.sections());
    }

    /** @return of a report with that title and these sections, before there is one */
    public static Signature of(SanitizedText title, List<ReportSection> sections) {
        List<SanitizedText> texts = new ArrayList<>();
        texts.add(title);
        for (ReportSection section : sections) {
            texts.add(section.heading());
            texts.add(section.body());
        }
        return of(texts);
    }

    static Signature of(List<SanitizedText> texts) {
        int[] minima = new int[MINIMA];
        Arrays.fill(minima, Integer.MAX_VALUE);
        long[] words = words(texts);
        int shingles = Math.max(words.length == 0 ? 0 : 1, words.length - WORDS_TOGETHER + 1);
        for (int first = 0; first < shingles; first++) {
            long shingle = 0;
            for (int i = first; i < Math.min(words.length, first + WORDS_TOGETHER); i++) {
                shingle = mixed(shingle * 31 + words[i]);
            }
            for (int i = 0; i < MINIMA; i++) {
                int hash = (int) (mixed(shingle ^ SEEDS[i]) >>> 33);
                minima[i] = Math.min(minima[i], hash);
            }
        }
        return new Signature(minima);
    }

    /**
     * @param written by {@link #written()}
     * @throws IllegalArgumentException when it was not
     */
    public static Signature read(String written) {
        byte[] bytes = Base64.getUrlDecoder().decode(written);
        if (bytes.length != MINIMA * Integer.BYTES) {
            throw new IllegalArgumentException("a signature has 256 bytes, not " + bytes.length);
        }
        return ofBytes(bytes, 0);
    }

    /** @return 342 characters that may stand in an address */
    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** @return the signature written so by {@link #bytes()} */
    public static Signature ofBytes(byte[] bytes, int offset) {
        int[] minima = new int[MINIMA];
        ByteBuffer.wrap(bytes, offset, MINIMA * Integer.BYTES).asIntBuffer().get(minima);
        return new Signature(minima);
    }

    /** @return 256 bytes */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(MINIMA * Integer.BYTES);
        buffer.asIntBuffer().put(minima);
        return buffer.array();
    }

    /** @return about the share of shingles that both have in common, 0 to 1; 0 when one has no words */
    public double likeness(Signature other) {
        int same = 0;
        for (int i = 0; i < MINIMA; i++) {
            same += minima[i] == other.minima[i] && minima[i] != Integer.MAX_VALUE ? 1 : 0;
        }
        return (double) same / MINIMA;
    }

    /** @return 16 words to look up by: two near-duplicates have at least one in common, others hardly any */
    public List<String> bands() {
        List<String> bands = new ArrayList<>(MINIMA / MINIMA_IN_BAND);
        for (int first = 0; first < MINIMA; first += MINIMA_IN_BAND) {
            long hash = first;
            for (int i = first; i < first + MINIMA_IN_BAND; i++) {
                hash = mixed(hash * 31 + minima[i]);
            }
            bands.add(Long.toString(hash, Character.MAX_RADIX));
        }
        return bands;
    }

    /** A hash of each run of letters and digits, in lower case. */
    private static long[] words(List<SanitizedText> texts) {
        long[] words = new long[64];
        int count = 0;
        for (SanitizedText text : texts) {
            String value = text.value();
            long hash = 0;
            for (int i = 0; i <= value.length(); i++) {
                char c = i < value.length() ? value.charAt(i) : ' ';
                if (Character.isLetterOrDigit(c)) {
                    hash = hash * 31 + Character.toLowerCase(c);
                } else if (hash != 0) {
                    words = count < words.length ? words : Arrays.copyOf(words, count * 2);
                    words[count++] = hash;
                    hash = 0;
                }
            }
        }
        return Arrays.copyOf(words, count);
    }

    /** The finalizer of SplitMix64 (G. Steele and others, 2014): every bit depends on every other. */
    private static long mixed(long x) {
        long first = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }

    private static long[] seeds() {
        long[] seeds = new long[MINIMA];
        for (int i = 0; i < MINIMA; i++) {
            seeds[i] = mixed((i + 1) * 0x9E3779B97F4A7C15L);
        }
        return seeds;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(signature.minima, minima);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(minima);
    }

    /** The text cannot be told from it. */
    @Override
    public String toString() {
        return "Signature " + hashCode();
    }
}
