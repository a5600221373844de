package dev.gatehouse.web.operator;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.operator.OperatorFromProvider;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.web.access.Calls;

import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Turns the verified ID token of the operators' provider into one of our own sessions.
 *
 * <p>Nothing of the provider's tokens is kept. The value of the session cookie goes to {@link
 * OperatorLogin} inside a type that shows it nowhere.
 */
@Singleton
@Named(OperatorsProvider.NAME)
final class OperatorMapper implements OpenIdAuthenticationMapper {
    static final String COOKIE = "gatehouse.session";

    private final OperatorFromProvider operators;
    private final ExecutorService blocking;

    OperatorMapper(
            OperatorFromProvider operators,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.operators = operators;
        this.blocking = blocking;
    }

    @Override
    public Publisher<AuthenticationResponse> createAuthenticationResponse(
            String provider,
            OpenIdTokenResponse tokens,
            OpenIdClaims claims,
            @Nullable State state) {
        Optional<CallContext> call = ServerRequestContext.currentRequest().flatMap(Calls::call);
        return Mono.fromCallable(() -> signIn(call, claims))
                .onErrorMap(OperatorSignInBroken::new)
                .subscribeOn(Schedulers.fromExecutorService(blocking));
    }

    private AuthenticationResponse signIn(Optional<CallContext> call, OpenIdClaims claims) {
        Optional<LoginName> login = login(claims);
        if (call.isEmpty() || login.isEmpty()) {
            return AuthenticationResponse.failure("no usable login in the ID token");
        }
        return operators
                .signIn(
                        call.get(),
                        claims.getIssuer(),
                        claims.getSubject(),
                        login.get(),
                        name(claims, login.get()))
                .map(cookie -> success(claims, cookie))
                .orElseGet(
                        () -> AuthenticationResponse.failure("login belongs to another operator"));
    }

    private static AuthenticationResponse success(OpenIdClaims claims, Secret cookie) {
        return AuthenticationResponse.success(claims.getSubject(), Map.of(COOKIE, cookie));
    }

    private static Optional<LoginName> login(OpenIdClaims claims) {
        return Optional.ofNullable(claims.getPreferredUsername())
                .flatMap(OperatorMapper::loginName)
                .or(
                        () ->
                                Optional.ofNullable(claims.getEmail())
                                        .flatMap(OperatorMapper::loginName));
    }

    private static Optional<LoginName> loginName(String text) {
        try {
            return Optional.of(new LoginName(text));
        } catch (InvalidValue notAnAddress) {
            return Optional.empty();
        }
    }

    private static DisplayName name(OpenIdClaims claims, LoginName login) {
        try {
            return new DisplayName(Optional.ofNullable(claims.getName()).orElse(login.value()));
        } catch (InvalidValue tooLong) {
            return new DisplayName(
                    login.value().substring(0, Math.min(120, login.value().length())));
        }
    }
}
