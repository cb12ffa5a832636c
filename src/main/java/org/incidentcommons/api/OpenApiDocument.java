package org.incidentcommons.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

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
    private static final String YAML = "application/yaml";
    private static final String RESOURCE = "/META-INF/swagger/incident-commons-1.yml";

    private final ObjectMapper json;

    OpenApiDocument(ObjectMapper json) {
        this.json = json;
    }

    @Get("/")
    @Produces({YAML, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> document(HttpHeaders headers) throws IOException {
        boolean wantsJson = headers.accept().stream()
                .findFirst()
                .filter(MediaType.APPLICATION_JSON_TYPE::equals)
                .isPresent();
        return wantsJson ? json() : yaml();
    }

    @Get("/openapi.yml")
    @Produces(YAML)
    HttpResponse<byte[]> yaml() throws IOException {
        return HttpResponse.ok(read()).contentType(YAML);
    }

    @Get("/openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> json() throws IOException {
        Object document =
                new Load(LoadSettings.builder().build()).loadFromInputStream(new ByteArrayInputStream(read()));
        return HttpResponse.ok(json.writeValueAsBytes(document)).contentType(MediaType.APPLICATION_JSON);
    }

    private static byte[] read() throws IOException {
        try (InputStream yaml = OpenApiDocument.class.getResourceAsStream(RESOURCE)) {
            if (yaml == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return yaml.readAllBytes();
        }
    }
}
