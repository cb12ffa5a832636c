package org.incidentcommons.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.IOException;
import java.io.InputStream;

/** The description of this interface, written by the build from the code. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Incident Commons",
                        version = "1",
                        description = "What organizations learned from incidents, without saying who they are.",
                        license = @License(name = "Apache-2.0")))
@Hidden
@Controller("/api")
class OpenApiDocument {
    private static final String RESOURCE = "/META-INF/swagger/incident-commons-1.yml";

    @Get(uris = {"/", "/openapi.yml"})
    @Produces("application/yaml")
    HttpResponse<byte[]> document() throws IOException {
        try (InputStream yaml = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return HttpResponse.ok(yaml.readAllBytes()).header("Cache-Control", "max-age=300");
        }
    }
}
