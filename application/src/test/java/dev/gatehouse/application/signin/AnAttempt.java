package dev.gatehouse.application.signin;

import dev.gatehouse.application.connection.AConnection;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.signin.AttemptId;
import dev.gatehouse.domain.signin.Purpose;
import dev.gatehouse.domain.signin.SignInAttempt;

import java.time.Instant;

/** Builds an attempt to sign in that has just begun. */
public final class AnAttempt {
    private final Organization organization;
    private final Secret browser;
    private Purpose purpose = new Purpose.SignIn("/");
    private Instant begunAt = Given.now();

    private AnAttempt(Organization organization, Secret browser) {
        this.organization = organization;
        this.browser = browser;
    }

    public static AnAttempt at(Organization organization, Secret browser) {
        return new AnAttempt(organization, browser);
    }

    public AnAttempt toProve(Purpose.Trial trial) {
        purpose = trial;
        return this;
    }

    public AnAttempt begun(Instant at) {
        begunAt = at;
        return this;
    }

    public SignInAttempt build() {
        return new SignInAttempt(
                new AttemptId(Given.id()),
                organization.id(),
                AConnection.KIND,
                purpose,
                new Secret("state-" + Given.word()),
                browser.hash(),
                new Secret("nonce-" + Given.word()),
                new Secret("verifier-" + Given.word()),
                organization.address().resolve("/login/okta/redirect"),
                begunAt);
    }
}
