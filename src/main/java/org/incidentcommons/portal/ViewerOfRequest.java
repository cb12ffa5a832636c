package org.incidentcommons.portal;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.incidentcommons.community.Viewer;

/**
 * Who is reading: any controller method may ask for a {@link Viewer}, and this is the one place that says who it is.
 */
@Singleton
class ViewerOfRequest implements TypedRequestArgumentBinder<Viewer> {
    private final OperatorCookie operator;

    ViewerOfRequest(OperatorCookie operator) {
        this.operator = operator;
    }

    @Override
    public Argument<Viewer> argumentType() {
        return Argument.of(Viewer.class);
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> request) {
        // Nobody can sign in yet; the operator's cookie reaches the pages of imports only.
        return () -> Optional.of(operator.isIn(request) ? Viewer.OPERATOR : Viewer.ANYONE);
    }
}
