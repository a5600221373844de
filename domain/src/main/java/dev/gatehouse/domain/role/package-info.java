/**
 * Decides what a role permits and how received groups and console grants become roles. It never
 * decides whom a group belongs to; the provider does.
 */
@NullMarked
package dev.gatehouse.domain.role;

import org.jspecify.annotations.NullMarked;
