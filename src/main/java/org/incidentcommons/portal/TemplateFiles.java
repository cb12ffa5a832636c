package org.incidentcommons.portal;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the templates, each looked for once: a page names some hundred, and looking takes a tenth of its time.
 */
final class TemplateFiles extends ClassPathTemplateLoader {
    private final Map<String, TemplateSource> found = new ConcurrentHashMap<>();

    TemplateFiles() {
        super("/views", ".hbs");
    }

    @Override
    public TemplateSource sourceAt(String name) throws IOException {
        TemplateSource source = found.get(name);
        if (source == null) {
            source = super.sourceAt(name);
            found.put(name, source);
        }
        return source;
    }
}
