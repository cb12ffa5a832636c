package org.incidentcommons.meaning;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** @param meaning whether reports are found by meaning too, not by words alone */
@ConfigurationProperties("incident-commons.search")
public record MeaningConfig(@Bindable(defaultValue = "true") boolean meaning) {}
