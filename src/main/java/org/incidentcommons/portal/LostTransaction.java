package org.incidentcommons.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;

/** The connection broke as a transaction began or ended: as {@link LostConnection}. */
@Singleton
class LostTransaction implements ExceptionHandler<TransactionException, HttpResponse<?>> {
    private final LostConnection lost;

    LostTransaction(LostConnection lost) {
        this.lost = lost;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, TransactionException exception) {
        return lost.answer(request, exception).orElseThrow(() -> exception);
    }
}
