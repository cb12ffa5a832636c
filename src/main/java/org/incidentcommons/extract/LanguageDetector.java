package org.incidentcommons.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageConfidence;
import org.apache.tika.language.detect.LanguageResult;

/**
 * Tells the language of a text, in process: a text is no document. Safe for many threads, one at a time.
 *
 * <p>Only languages in which incident reports are likely to be handed in: with all 70 models short English texts full
 * of names and abbreviations pass for rare languages.
 */
public final class LanguageDetector {
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hr", "hu", "it", "ja", "ko", "lt",
            "lv", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "zh-CN", "zh-TW");

    /** Letters below which trigrams decide by chance. */
    private static final int MIN_LETTERS = 20;

    /** The beginning says the language as well as all of it; bounds the time for long texts to some milliseconds. */
    private static final int MAX_CHARACTERS = 20_000;

    private OptimaizeLangDetector detector;

    /** The ISO 639-1 code of the text's language, or empty when the text is too short or the models are not sure. */
    public synchronized Optional<String> detect(String text) {
        String start = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        long letters = start.codePoints().filter(Character::isLetter).count();
        if (letters < MIN_LETTERS) {
            return Optional.empty();
        }
        if (start.codePoints().filter(LanguageDetector::isKana).count() > letters / 10) {
            return Optional.of("ja"); // the models take short Japanese for Chinese
        }
        boolean capitals = start.codePoints().filter(Character::isUpperCase).count() > letters / 2;
        LanguageResult result = loaded().detect(capitals ? start.toLowerCase(Locale.ROOT) : start);
        if (result.isUnknown() || result.getConfidence() != LanguageConfidence.HIGH) {
            return Optional.empty();
        }
        return Optional.of(result.getLanguage().substring(0, 2));
    }

    private static boolean isKana(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private OptimaizeLangDetector loaded() {
        if (detector == null) {
            try {
                detector = new OptimaizeLangDetector(MAX_CHARACTERS);
                detector.loadModels(LANGUAGES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return detector;
    }
}
