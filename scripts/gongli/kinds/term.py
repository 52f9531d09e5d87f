"""夜校、培训班: a term of courses with counted lessons and one enrolment."""

from gongli.kinds.variation import Variation
from gongli.model import Kind, Part
from gongli.table.record import keyed
from gongli.table.shared.part import part_record

COURSE = part_record(
    "course",
    "课程",
    Part,
    help="一个学期里的一门课，以英文代号为名。",
    example="hechang",
)

TERM = Variation(
    Kind(
        "term",
        "夜校",
        "课",
        numbered=True,
        out_of=True,
        parts="courses",
        heading="课程",
        piece="门课",
        part_labels={"speaker": "教师"},
        event="EducationEvent",
        taught=True,
        chosen=True,
        also=("培训班", "培训"),
    ),
    fields=(keyed("courses", "课程", "这个学期的各门课。", COURSE),),
)
