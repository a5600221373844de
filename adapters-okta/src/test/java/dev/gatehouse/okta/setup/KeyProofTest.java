package dev.gatehouse.okta.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.okta.management.OktaObject;

import org.junit.jupiter.api.Test;

import java.util.List;

/** An app that proves itself otherwise than by its key is told apart by whose key it is. */
class KeyProofTest {
    private static final String KEYS = "https://gate.example/jwks.json";

    @Test
    void saysWhoseKeyIsMissing() {
        assertThat(codes(KeyProof.OF_PROGRAM))
                .containsExactly("api_client_authentication_differs", "api_client_keys_elsewhere");
        assertThat(codes(KeyProof.OF_WEB_APP))
                .containsExactly("client_authentication_differs", "client_keys_elsewhere");
    }

    private static List<String> codes(KeyProof proof) {
        return proof.aspects(KEYS).stream()
                .filter(aspect -> aspect.wrong(OktaObject.EMPTY))
                .map(aspect -> aspect.found(OktaObject.EMPTY).code().value())
                .toList();
    }
}
