package dev.gatehouse.okta.diagnosis;

import dev.gatehouse.okta.connection.AdminHost;
import dev.gatehouse.okta.connection.OktaSettingsForm;
import dev.gatehouse.okta.finding.Findings;
import dev.gatehouse.okta.finding.Ways;

import java.net.URI;
import java.util.List;

/**
 * The address has a form that can be an issuer of Okta.
 *
 * <p>Quirk: the Admin Console lives on {@code {org}-admin.okta.com}, and addresses copied from
 * there are never an issuer.
 */
final class AddressCheck implements Check<Evidence> {
    static final String NAME = "address";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public Verdict check(Evidence evidence) {
        URI address = evidence.issuer().uri();
        String host = String.valueOf(address.getHost());
        if (AdminHost.is(host)) {
            return new Verdict.Bad(
                    Findings.error("admin_host", OktaSettingsForm.METADATA_URL)
                            .seen("This is the address of Okta's Admin Console", host)
                            .expected("The Okta domain: " + AdminHost.domain(host))
                            .mend(
                                    "Your Okta domain stands in the menu at your name.",
                                    "Leave -admin out of the Organization domain."));
        }
        if (!evidence.policy().accepts(address)) {
            return new Verdict.Bad(
                    Findings.error("address_not_https", OktaSettingsForm.METADATA_URL)
                            .seen("The address is not https", address.getScheme() + "://")
                            .expected("An https address")
                            .mend(
                                    "Take the Metadata URI from " + Ways.SERVERS + ".",
                                    "Enter the address with https://."));
        }
        return new Verdict.Good(evidence.issuer().value());
    }
}
