package dev.gatehouse.okta.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminHostTest {
    @ParameterizedTest
    @CsvSource({
        "acme-admin.okta.com, acme.okta.com",
        "ACME-ADMIN.okta.com, ACME.okta.com",
        "acme-admin.oktapreview.com, acme.oktapreview.com",
        "acme-admin.okta-emea.com, acme.okta-emea.com",
        "acme-admin.okta-gov.com, acme.okta-gov.com",
        "acme-admin.okta.mil, acme.okta.mil"
    })
    void isRecognizedInEveryCellOfOkta(String host, String domain) {
        assertThat(AdminHost.is(host)).isTrue();
        assertThat(AdminHost.domain(host)).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.okta.com",
                "acme-admin.example.com",
                "acme-admin.okta.com.evil.example"
            })
    void isNoOtherHost(String host) {
        assertThat(AdminHost.is(host)).isFalse();
    }
}
