package org.incidentcommons.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.incidentcommons.extract.Password;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final SettableClock clock = new SettableClock();
    private final Passwords passwords = new Passwords(clock);
    private final Password ofDocument = new Password("open sesame");
    private final Password ofBatch = new Password("swordfish");

    @Test
    void of_document_prefersItsOwnToItsBatchs() {
        passwords.giveForBatch(7, ofBatch);
        passwords.giveForDocument(1, ofDocument);

        assertThat(passwords.of(1, 7)).contains(ofDocument);
        assertThat(passwords.of(2, 7)).contains(ofBatch);
        assertThat(passwords.of(2, 8)).isEmpty();
    }

    @Test
    void of_afterAnHour_isForgotten() {
        passwords.giveForDocument(1, ofDocument);
        clock.now = clock.now.plus(Duration.ofMinutes(59));
        assertThat(passwords.of(1, 7)).isPresent();

        clock.now = clock.now.plus(Duration.ofMinutes(2));
        assertThat(passwords.of(1, 7)).isEmpty();
    }

    @Test
    void toString_ofAPassword_doesNotTellIt() {
        assertThat(ofDocument.toString()).doesNotContain("sesame");
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
