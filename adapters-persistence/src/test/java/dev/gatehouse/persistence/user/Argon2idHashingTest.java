package dev.gatehouse.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;

import org.junit.jupiter.api.Test;

class Argon2idHashingTest {
    private final Argon2idHashing hashing = new Argon2idHashing();

    @Test
    void usesTheParametersOfOwasp() {
        PasswordHash hash = hashing.hash(Password.of("correct horse battery"));
        assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash).hasToString("***");
    }

    @Test
    void recognizesThePasswordAndNoOther() {
        PasswordHash hash = hashing.hash(Password.of("correct horse bättery"));
        assertThat(hashing.matches(new Secret("correct horse bättery"), hash)).isTrue();
        assertThat(hashing.matches(new Secret("correct horse battery"), hash)).isFalse();
        assertThat(hashing.matches(new Secret(""), hash)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        Password password = Password.of("correct horse battery");
        assertThat(hashing.hash(password)).isNotEqualTo(hashing.hash(password));
    }

    @Test
    void pretendsWithoutComplaint() {
        assertThatCode(() -> hashing.pretend(new Secret("anything"))).doesNotThrowAnyException();
        assertThatCode(() -> hashing.pretend(new Secret(""))).doesNotThrowAnyException();
    }
}
