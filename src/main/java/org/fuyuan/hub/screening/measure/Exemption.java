package org.fuyuan.hub.screening.measure;

import java.util.Set;
import org.fuyuan.hub.screening.Effect;

/**
 * A ground on which a measure spares somebody (豁免), e.g. 低保, 惠农, the interest of a minor.
 *
 * @param basis law and article
 * @param roles the roles it spares; empty where the role does not matter
 * @param ageUnder spares whoever is younger by the certificate number; null where age does not matter
 * @param effect what follows instead, milder than the row's
 */
public record Exemption(String id, String title, String basis, Set<String> roles, Integer ageUnder, Effect effect) {}
