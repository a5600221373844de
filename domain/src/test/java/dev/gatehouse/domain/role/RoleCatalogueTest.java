package dev.gatehouse.domain.role;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;

class RoleCatalogueTest {
    @ParameterizedTest
    @CsvSource({
        "View Only, true",
        "view_only, true",
        "VIEW-ONLY, true",
        "  viewonly  , true",
        "View Only!, false",
        "View, false",
        "View Only 2, false"
    })
    void comparesGroupsIgnoringCaseSpacesUnderscoresAndHyphens(String group, boolean grants) {
        assertThat(new GroupName(group).grants(new RoleKey("view_only"))).isEqualTo(grants);
    }

    @Test
    void givesTheUnionOfSeveralGroups() {
        var roles =
                RoleCatalogue.BUILT_IN.grantedBy(
                        List.of(
                                new GroupName("Everyone"),
                                new GroupName("View Only"),
                                new GroupName("Super Administrator")));
        assertThat(roles)
                .containsExactlyInAnyOrder(
                        new RoleKey("view_only"), new RoleKey("super_administrator"));
        assertThat(RoleCatalogue.BUILT_IN.permissions(roles))
                .contains(Permission.VIEW_USERS, Permission.MANAGE_IDENTITY_PROVIDER);
    }

    @Test
    void permitsNothingByAnUnknownKey() {
        assertThat(RoleCatalogue.BUILT_IN.permissions(Set.of(new RoleKey("field_service"))))
                .isEmpty();
    }

    @Test
    void givesNoRoleOfAnOrganizationAPermissionInTheInstallation() {
        assertThat(BuiltInRoles.ALL)
                .flatExtracting(Role::permissions)
                .extracting(Permission::reach)
                .containsOnly(Permission.Reach.ORGANIZATION);
    }
}
