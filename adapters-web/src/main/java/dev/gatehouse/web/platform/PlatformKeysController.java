package dev.gatehouse.web.platform;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.token.jwt.endpoints.JwkProvider;
import io.micronaut.security.token.jwt.endpoints.KeysController;

import org.reactivestreams.Publisher;

import java.util.Collection;

/**
 * Publishes the platform's public keys where others expect them.
 *
 * <p>It is the key endpoint of micronaut-security-jwt, moved off the event loop: the first call
 * makes the keys.
 */
@Controller("/.well-known/jwks.json")
@Replaces(KeysController.class)
@ExecuteOn(TaskExecutors.BLOCKING)
class PlatformKeysController extends KeysController {
    PlatformKeysController(Collection<JwkProvider> providers, JsonMapper json) {
        super(providers, json);
    }

    @Get
    @Override
    public Publisher<String> keys() {
        return super.keys();
    }
}
