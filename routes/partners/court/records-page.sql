-- A page of the case system's table, in the order of its updates.
select id, iname, case_code as "caseCode", age, sexy, card_num as "cardNum", certificate_type as "certificateType",
    business_entity as "businessEntity", court_name as "courtName", area_name as "areaName",
    party_type_name as "partyTypeName", gist_id as "gistId", reg_date as "regDate", gist_unit as "gistUnit", duty,
    performance, performed_part as "performedPart", unperform_part as "unperformPart",
    disrupt_type_name as "disruptTypeName", publish_date as "publishDate", qysler, amount, term, list, status,
    status_reason as "statusReason", article, waiver_occasion as "waiverOccasion", waiver_from as "waiverFrom",
    waiver_until as "waiverUntil",
    to_char(updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US"+08:00"') as "updatedAt"
from court_system.dishonest_record
where (updated_at, id) > (cast(:#since as timestamptz), :#sinceId)
order by updated_at, id
limit 1000
