/**
 * Decides what an organization is: its immutable slug, its address and its access policy. It never
 * decides how people sign in there.
 */
@NullMarked
package dev.gatehouse.domain.organization;

import org.jspecify.annotations.NullMarked;
