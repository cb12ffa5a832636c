package org.incidentcommons.portal;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import com.github.jknack.handlebars.helper.EachHelper;
import java.io.IOException;
import java.util.Iterator;

/**
 * The helper {@code each} as Handlebars has it, with {@code @index}, {@code @first} and {@code @last}. Handlebars's own
 * appends each item to a writer that copies all before it, so that its time grows with the square of the page.
 */
final class Each implements Helper<Object> {
    @Override
    public Object apply(Object list, Options options) throws IOException {
        if (!(list instanceof Iterable<?> items)) {
            return EachHelper.INSTANCE.apply(list, options);
        }
        Iterator<?> next = items.iterator();
        if (!next.hasNext()) {
            return options.inverse();
        }
        StringBuilder all = new StringBuilder();
        for (int index = 0; next.hasNext(); index++) {
            Context item = Context.newContext(options.context, next.next())
                    .combine("@index", index)
                    .combine("@first", index == 0)
                    .combine("@last", !next.hasNext());
            all.append(options.apply(options.fn, item));
        }
        return new Handlebars.SafeString(all);
    }
}
