package org.incidentcommons.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractConfigTest {
    @Test
    void config_withoutExtraClassPath_hasNone() {
        assertThat(config(Duration.ofSeconds(1), 64, null).extraClassPath()).isEmpty();
        assertThat(ExtractConfig.defaults().extraClassPath()).isEmpty();
    }

    @Test
    void config_limitThatMakesNoSense_namesTheSetting() {
        assertThatThrownBy(() -> config(Duration.ofMillis(900), 64, List.of()))
                .hasMessageContaining("incident-commons.extract.timeout")
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> config(Duration.ofSeconds(1), 8, List.of()))
                .hasMessageContaining("incident-commons.extract.heap-megabytes");
    }

    private static ExtractConfig config(Duration timeout, int heapMegabytes, List<Path> classPath) {
        return new ExtractConfig(timeout, heapMegabytes, 1, 1, 0, 0, 1, 1, 1, 1, Duration.ofMinutes(1), classPath);
    }
}
