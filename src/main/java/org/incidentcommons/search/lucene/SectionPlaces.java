package org.incidentcommons.search.lucene;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.incidentcommons.outline.SectionKind;

/**
 * Where in a text sections start. Stored as one entry of five bytes for each: the offset in UTF-16 units and the
 * ordinal of the kind; so a new kind of section is added at the end, or takes a new version of the index.
 */
final class SectionPlaces {
    private static final int ENTRY = Integer.BYTES + 1;
    private static final SectionKind[] KINDS = SectionKind.values();

    private record Place(int start, SectionKind kind) {}

    private final List<Place> places = new ArrayList<>();

    void add(int start, SectionKind kind) {
        places.add(new Place(start, kind));
    }

    BytesRef bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(places.size() * ENTRY);
        places.forEach(
                place -> buffer.putInt(place.start()).put((byte) place.kind().ordinal()));
        return new BytesRef(buffer.array());
    }

    /** @return the kind of the section that holds the offset; empty before the first, where the title stands */
    static Optional<SectionKind> at(BytesRef bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        SectionKind kind = null;
        while (buffer.hasRemaining() && buffer.getInt() <= offset) {
            kind = KINDS[buffer.get()];
        }
        return Optional.ofNullable(kind);
    }
}
