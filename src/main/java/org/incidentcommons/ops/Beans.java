package org.incidentcommons.ops;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.incidentcommons.classify.Classifier;
import org.incidentcommons.extract.ExtractConfig;
import org.incidentcommons.extract.Extractor;
import org.incidentcommons.extract.LanguageDetector;
import org.incidentcommons.vocabulary.Vocabularies;

/** What the packages below ask for but do not make themselves, because they also work without a container. */
@Factory
class Beans {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Vocabularies vocabularies(@Value("${incident-commons.config:config}") Path config) {
        return Vocabularies.load(config);
    }

    @Singleton
    Classifier classifier(Vocabularies vocabularies) {
        return new Classifier(vocabularies);
    }

    @Singleton
    @Bean(preDestroy = "close")
    Extractor extractor(ExtractConfig config, @Value("${incident-commons.data:data}") Path data) {
        return new Extractor(config, data.toAbsolutePath().resolve("reading"));
    }

    @Singleton
    LanguageDetector languageDetector() {
        return new LanguageDetector();
    }
}
