package dev.gatehouse.application.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.access.CallContext;
import dev.gatehouse.application.access.Caller;
import dev.gatehouse.application.access.House;
import dev.gatehouse.application.apiaccess.ApiKeys;
import dev.gatehouse.application.organization.AnOrganization;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.domain.apiaccess.ApiKey;
import dev.gatehouse.domain.apiaccess.ApiKeyId;
import dev.gatehouse.domain.apiaccess.ApiUser;
import dev.gatehouse.domain.apiaccess.ApiUserId;
import dev.gatehouse.domain.apiaccess.ScopeSet;
import dev.gatehouse.domain.connection.Diagnosis;
import dev.gatehouse.domain.connection.IdentityProviderConnection;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.organization.DisplayName;
import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.domain.role.Permission;
import dev.gatehouse.domain.role.RoleCatalogue;
import dev.gatehouse.domain.secret.Secret;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A program whose right ended while the provider was asked puts nothing in force. */
class StillAllowedTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final House house = new House();
    private Organization acme = AnOrganization.any();

    @BeforeEach
    void aConnectionWithADraft() {
        acme = AnOrganization.in(house);
        connections().store(AConnection.of(acme).live());
        Diagnosis well = new Diagnosis(List.of());
        connections()
                .store(
                        stored().withDraft(
                                        AConnection.of(acme).as("0oa2").settings(),
                                        well,
                                        house.clock.instant()));
    }

    private Connections connections() {
        return house.port(Connections.class);
    }

    private IdentityProviderConnection stored() {
        return connections().find(acme.id()).orElseThrow();
    }

    private ApiKey key() {
        ApiKey key =
                new ApiKey(
                        new ApiKeyId(Given.id()),
                        new DisplayName("Nightly"),
                        new Secret(Given.word()).hash(),
                        Set.of(Permission.PREPARE_CONNECTION, Permission.MANAGE_IDENTITY_PROVIDER),
                        Optional.of(acme.id()),
                        house.clock.instant(),
                        house.clock.instant().plus(HOUR),
                        Optional.empty());
        house.port(ApiKeys.class).create(key);
        return key;
    }

    private Caller program() {
        ScopeSet scopes = ScopeSet.of(List.of(new Scope("api::super_administrator")));
        var roles = scopes.roles(RoleCatalogue.BUILT_IN);
        ApiUser user =
                new ApiUser(
                        new ApiUserId(Given.id()),
                        acme.id(),
                        scopes,
                        house.clock.instant(),
                        new TreeMap<>());
        return new Caller.Program(
                user,
                roles,
                RoleCatalogue.BUILT_IN.permissions(roles),
                house.clock.instant().plus(HOUR));
    }

    private PromoteDraft.Outcome promote(Caller caller) {
        CallContext call = House.by(caller);
        long draft = stored().draft().orElseThrow().revision();
        Diagnosis well = new Diagnosis(List.of());
        return house.promote()
                .promote(
                        call,
                        acme.id(),
                        new Proof(draft, stored().liveRevision(), Optional.empty(), well));
    }

    @Test
    void aKeyThatIsGoodPromotes() {
        assertThat(promote(new Caller.KeyHolder(key()))).isEqualTo(PromoteDraft.Outcome.CONNECTED);
    }

    @Test
    void aKeyThatWasRevokedMeanwhileDoesNot() {
        ApiKey key = key();
        house.port(ApiKeys.class).revoke(key.id(), house.clock.instant());
        refuses(new Caller.KeyHolder(key));
    }

    @Test
    void aKeyThatRanOutMeanwhileDoesNot() {
        Caller caller = new Caller.KeyHolder(key());
        house.clock.pass(HOUR);
        refuses(caller);
    }

    @Test
    void aProgramWithAGoodTokenPromotes() {
        assertThat(promote(program())).isEqualTo(PromoteDraft.Outcome.CONNECTED);
    }

    @Test
    void aProgramWhoseTokenRanOutMeanwhileDoesNot() {
        Caller program = program();
        house.clock.pass(HOUR);
        refuses(program);
    }

    @Test
    void aProgramDoesNotOnceApiAccessIsSwitchedOff() {
        Caller program = program();
        house.switchConnection().disable(House.owner(), acme);
        refuses(program);
    }

    private void refuses(Caller caller) {
        assertThat(promote(caller)).isEqualTo(PromoteDraft.Outcome.ADMINISTRATOR_GONE);
        assertThat(stored().liveRevision()).isEqualTo(1);
    }
}
