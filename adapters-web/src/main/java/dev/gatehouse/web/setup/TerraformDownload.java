package dev.gatehouse.web.setup;

import dev.gatehouse.domain.organization.Organization;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

import java.nio.charset.StandardCharsets;

/** A plan as a file for Terraform. */
final class TerraformDownload {
    private TerraformDownload() {}

    static HttpResponse<byte[]> of(Organization organization, String text) {
        return HttpResponse.ok(text.getBytes(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"gatehouse-" + organization.slug() + ".tf\"");
    }
}
