package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.application.connection.ConnectionInUse;
import dev.gatehouse.application.connection.ExaminationProgress;
import dev.gatehouse.application.connection.Occasion;
import dev.gatehouse.domain.connection.Diagnosis;

import java.util.List;

/** Runs the checks that need no person. */
public final class Examine {
    private static final SideBySide<Evidence> CHECKS =
            new SideBySide<>(
                    List.of(
                            new AddressCheck(),
                            new ReachabilityCheck(),
                            new MetadataCheck(),
                            new IssuerCheck(),
                            new CustomServerCheck(),
                            new OAuthMetadataCheck(),
                            new AlgorithmCheck(),
                            new KeysCheck(),
                            new ClockCheck(),
                            new SecretOriginCheck(),
                            new ClientIdCheck(),
                            new ClientAuthenticationCheck(),
                            new RedirectUriCheck(),
                            new CodeFlowCheck(),
                            new PkceCheck(),
                            new ScopesCheck(),
                            new RefreshGrantCheck(),
                            new NativeClientCheck(),
                            new AccessPolicyCheck(),
                            NotFromHere.ASSIGNMENT,
                            NotFromHere.ROLES,
                            NotFromHere.ACCESS_TOKEN));

    private final Provider provider;

    public Examine(Provider provider) {
        this.provider = provider;
    }

    public Diagnosis examine(
            ConnectionInUse connection, Occasion occasion, ExaminationProgress progress) {
        return CHECKS.run(new Evidence(connection, occasion, provider), progress);
    }
}
