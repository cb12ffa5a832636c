package org.incidentcommons.sanitize;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;

/** A column that holds sanitized text: what was written as such comes back as such. */
@Singleton
public final class SanitizedTextConverter implements AttributeConverter<SanitizedText, String> {
    SanitizedTextConverter() {}

    @Override
    public String convertToPersistedValue(SanitizedText text, ConversionContext context) {
        return text == null ? null : text.value();
    }

    @Override
    public SanitizedText convertToEntityValue(String persisted, ConversionContext context) {
        return persisted == null ? null : new SanitizedText(persisted);
    }
}
