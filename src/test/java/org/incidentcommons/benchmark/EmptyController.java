package org.incidentcommons.benchmark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Answers nothing, to tell what the exchange itself costs. */
@Controller("/benchmark/empty")
@Requires(property = "benchmark")
@ExecuteOn(TaskExecutors.BLOCKING)
class EmptyController {
    @Get
    String empty() {
        return "";
    }
}
