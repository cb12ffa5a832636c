package org.incidentcommons.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void of_numbers_goesFromNothingToOne() {
        Scale scale = Scale.of(new float[] {2, Float.NaN, 4});

        assertThat(scale.of(2)).isZero();
        assertThat(scale.of(3)).isEqualTo(0.5f);
        assertThat(scale.of(4)).isEqualTo(1);
        assertThat(scale.of(Float.NaN)).isZero();
    }

    @Test
    void of_oneNumberOnly_tellsNothing() {
        assertThat(Scale.of(new float[] {3, 3}).of(3)).isZero();
        assertThat(Scale.of(new float[0]).of(3)).isZero();
    }
}
