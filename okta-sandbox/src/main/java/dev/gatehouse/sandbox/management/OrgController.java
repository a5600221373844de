package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.life.PersonLife;
import dev.gatehouse.sandbox.oidc.BearerToken;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

import java.util.Map;

/** The organization itself, and the revocation that others may send into it. */
@Controller
@Consumes(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrgController {
    @Get("/api/v1/org")
    Map<String, Object> org(Realm realm) {
        return Document.EMPTY
                .with("id", realm.tenant().orgId())
                .with("companyName", realm.tenant().settings().text("title"))
                .with("subdomain", realm.name())
                .with("status", "ACTIVE")
                .fields();
    }

    /** Global Token Revocation into Okta: the subject is an opaque user id. */
    @Post("/oauth2/v1/global-token-revocation")
    HttpResponse<?> revoke(HttpRequest<?> http, Realm realm, @Body @Nullable String body) {
        String header = http.getHeaders().findFirst("Authorization").orElse("");
        boolean apiToken =
                header.startsWith("SSWS ")
                        && new ApiTokens(realm).use(header.substring(5).trim()).isPresent();
        if (!apiToken && !mayRevoke(http, realm)) {
            throw new ApiRefusal(ApiFault.E0000011);
        }
        Document subject = Json.parse(body).at("sub_id");
        if (!subject.text("format").equals("opaque")) {
            throw ApiRefusal.invalid("sub_id", "The format must be 'opaque'");
        }
        new PersonLife(realm).clearSessions(UsersController.find(realm, subject.text("id")), true);
        return HttpResponse.noContent();
    }

    private static boolean mayRevoke(HttpRequest<?> http, Realm realm) {
        try {
            String origin = realm.tenant().origin();
            return new BearerToken(realm, realm.servers().org(origin))
                    .admit(http, origin + http.getPath())
                    .texts("scp")
                    .contains("okta.globalTokenRevocation.manage");
        } catch (Refusal refusal) {
            return false;
        }
    }
}
