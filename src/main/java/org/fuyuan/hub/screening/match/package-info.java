/** What matches on what: numbers, masked numbers, names and near names; each match says by which rule and why. */
package org.fuyuan.hub.screening.match;
