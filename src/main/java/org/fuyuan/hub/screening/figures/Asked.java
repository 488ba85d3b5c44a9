package org.fuyuan.hub.screening.figures;

import java.time.LocalDate;

/** How many decisions a department was given on a day of the county, the court's own trials left out. */
public record Asked(LocalDate day, String department, long decisions) {}
