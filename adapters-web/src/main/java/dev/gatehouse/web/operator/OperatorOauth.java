package dev.gatehouse.web.operator;

import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.client.OauthClient;
import io.micronaut.security.oauth2.routes.DefaultOauthController;
import io.micronaut.security.oauth2.routes.OauthController;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Flux;

import java.util.Map;
import java.util.Optional;

/**
 * The operators' way to their provider and back.
 *
 * <p>Whatever the library cannot read or verify in an answer is a refused sign-in (RFC 6749,
 * section 4.1.2.1), never a broken server. Only the kind of a failure is told: its message may hold
 * the code or a token. What fails in Gatehouse itself stays unexpected.
 */
@EachBean(OauthClient.class)
@Replaces(DefaultOauthController.class)
final class OperatorOauth implements OauthController {
    private final OauthClient client;
    private final OperatorLogin login;

    OperatorOauth(@Parameter OauthClient client, OperatorLogin login) {
        this.client = client;
        this.login = login;
    }

    @Override
    public OauthClient getClient() {
        return client;
    }

    @Override
    public Publisher<MutableHttpResponse<?>> login(HttpRequest<?> request) {
        return Flux.defer(() -> client.authorizationRedirect(request))
                .onErrorResume(thrown -> Flux.just(login.loginFailed(refused(thrown), request)));
    }

    @Override
    public Publisher<MutableHttpResponse<?>> callback(HttpRequest<Map<String, Object>> request) {
        return Flux.defer(() -> client.onCallback(request))
                .onErrorResume(
                        thrown -> !(thrown instanceof OperatorSignInBroken),
                        thrown -> Flux.just(refused(thrown)))
                .defaultIfEmpty(AuthenticationResponse.failure("the ID token is not valid"))
                .map(answer -> reply(answer, request));
    }

    private MutableHttpResponse<?> reply(AuthenticationResponse answer, HttpRequest<?> request) {
        Optional<Authentication> operator = answer.getAuthentication();
        return operator.isPresent()
                ? login.loginSuccess(operator.get(), request)
                : login.loginFailed(answer, request);
    }

    private static AuthenticationResponse refused(Throwable thrown) {
        return AuthenticationResponse.failure(thrown.getClass().getSimpleName());
    }
}
