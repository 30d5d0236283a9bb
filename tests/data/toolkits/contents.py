"""Made-up toolkits: what a reader would find in them, whatever they look like."""

from __future__ import annotations

from dataclasses import dataclass

Part = str | list[str]
"""A paragraph, or a list's items."""


@dataclass(frozen=True)
class Example:
    place: str
    parts: list[Part]


@dataclass(frozen=True)
class Factor:
    title: str
    statement: str
    explanation: str
    questions: list[str]
    """Items that a question lists stand on lines of their own, behind a dash."""
    examples: list[Example]


@dataclass(frozen=True)
class Toolkit:
    title: str
    standard: str
    why: str
    terms: list[tuple[str, str]]
    factors: list[Factor]
    context: list[tuple[str, list[str]]]
    about: str


CONTEXT = [
    (
        "National legislation and policy",
        [
            "Division of competences between central, regional and city administrations",
            "Rules that limit the city's power to provide services to newcomers.",
        ],
    ),
    ("Data availability", ["Limits on sources of quantitative data about residents born abroad."]),
    (
        "Civil society in the city",
        [
            "How far civil society has developed, both migrant-run organisations and others",
            "Extent of mutual support among associations.",
        ],
    ),
    ("City resources", ["Availability of financial resources; changes in budget."]),
]

ABOUT = (
    "The project brought eleven local authorities together with expert partners between 2012 and "
    "2014. It moved from peer reviews to practical change: each partner tested the benchmark at "
    "home, was mentored by a city that had gone further and reported on what it learned."
)

PARTICIPATION = Toolkit(
    title="Making participation work in diverse neighbourhoods",
    standard=(
        "The city makes it possible for residents of every background to take part in decisions "
        "about the neighbourhood in which they live."
    ),
    why=(
        "Neighbourhoods are where residents meet the city first. Those who take part in decisions "
        "about streets, schools and parks come to trust local democracy, and services become "
        "better when the people who use them have helped to design them."
    ),
    terms=[
        ("Neighbourhood", "an area that residents themselves would name, of up to 15,000 people."),
        ("Participation", "taking part in decisions, not only being informed of them."),
    ],
    factors=[
        Factor(
            "Mapping who lives here",
            "The city knows the make-up of each neighbourhood and keeps that knowledge up to date.",
            "Without a recent picture of its residents, a city invites the same few people to "
            "every "
            "meeting. Data from registers should be read together with what local associations "
            "know, and shared with them in return.",
            [
                "Does the city collect data on languages spoken, length of residence and tenure in "
                "each neighbourhood?",
                "Who may see these data, and how are residents' rights protected?",
                "How often are profiles of neighbourhoods updated (for instance after a large "
                "housing project)?",
            ],
            [
                Example(
                    "Ghent",
                    [
                        "Since 2011 the neighbourhood monitor has published some 200 "
                        "indicators for "
                        "each of 25 districts. Residents can compare their own district with "
                        "others "
                        "at https://gent.buurtmonitor.be and ask for a printed profile in the "
                        "library.",
                        "Community workers add what the figures do not show. Twice a year they "
                        "meet "
                        "with the statistics office to discuss what has changed.",
                    ],
                ),
                Example(
                    "Malmö",
                    [
                        "Five neighbourhood programmes began with walks on which residents showed "
                        "officers where they felt at home and where they did not. The notes were "
                        "turned into maps and are used in planning.",
                    ],
                ),
            ],
        ),
        Factor(
            "Reaching those who do not come",
            "The city uses channels that reach residents who have never attended a public meeting.",
            "Letters and posters in the official language reach people who are involved already. "
            "Outreach takes time, trusted intermediaries and money for childcare and interpreting.",
            [
                "Are invitations translated, and are they passed on by people whom residents "
                "trust?",
                "Does the city pay for interpreters, childcare or travel?",
                "What has the city learned about the times and places that suit shift workers?",
            ],
            [
                Example(
                    "Łódź",
                    [
                        "The revitalisation office employs eight community guides. They visit "
                        "tenants "
                        "at home before building works start and do the following:",
                        [
                            "explain in plain words what will happen and when",
                            "write down worries and pass them to the project manager",
                            "accompany older tenants on visits to their temporary flats.",
                        ],
                    ],
                ),
                Example(
                    "Århus",
                    [
                        "Neighbourhood mothers, most of whom came to the country as refugees, are "
                        "trained for sixty hours and visit other families in their own area.",
                    ],
                ),
                Example(
                    "Reggio Emilia",
                    [
                        "Ten agreements between the municipality and citizens set out who does "
                        "what "
                        "in each district. More than 700 projects have been agreed since 2015. "
                        "www.comune.re.it/siamoqua",
                    ],
                ),
            ],
        ),
        Factor(
            "Sharing power over budgets",
            "Residents decide on part of the money that is spent in their neighbourhood.",
            "A budget of one's own, however small, shows that taking part has results. Rules must "
            "be simple, and every resident must be allowed to vote, whatever passport they hold.",
            [
                "Is there a neighbourhood budget on which all residents may vote, regardless of "
                "nationality?",
                "How does the city report on what became of the proposals?",
            ],
            [
                Example(
                    "Lisbon",
                    [
                        "In 2008 the city became the first European capital to hold a "
                        "participatory "
                        "budget for the whole municipality. Anyone who lives, works or studies "
                        "there "
                        "can propose and vote, online or in assemblies.",
                    ],
                ),
                Example(
                    "Bologna",
                    [
                        "Six neighbourhood laboratories prepare proposals together with the city's "
                        "engineers before they are put to the vote. People aged 16 and over "
                        "can vote, "
                        "among them foreign residents.",
                    ],
                ),
            ],
        ),
    ],
    context=CONTEXT,
    about=ABOUT,
)

DISCRIMINATION = Toolkit(
    title="Preventing discrimination in local services",
    standard=(
        "The city prevents discrimination in its own services, helps those who have met it and "
        "leads by example."
    ),
    why=(
        "Equal treatment is a duty that European law lays upon public authorities. Cities meet it "
        "where residents meet them: at counters, in classrooms, in housing offices and in the "
        "streets that local police patrol."
    ),
    terms=[("Multiple discrimination", "unequal treatment on more than one ground at a time.")],
    factors=[
        Factor(
            "A policy that everyone knows",
            "The city has adopted an equality policy and every member of staff knows what it asks.",
            "Policies that stay on paper protect nobody. Staff need examples from their own work, "
            "and managers need to show that complaints are welcome.",
            [
                "Has the council adopted an equality policy that covers all grounds in "
                "European law?",
                "Is the policy part of the induction of new staff, and are they asked to sign it?",
                "Do contractors who deliver services on behalf of the city follow the same policy?",
            ],
            [
                Example(
                    "Turin",
                    [
                        "All 9,000 employees follow a short course in their first year. It was "
                        "written "
                        "with associations that represent the groups most often affected, and uses "
                        "cases that really happened at the city's own counters.",
                    ],
                ),
                Example(
                    "Catalonia",
                    [
                        "The regional law of 2020 on equal treatment obliges municipalities to "
                        "appoint "
                        "a contact person. A network of these officers meets four times a year to "
                        "discuss cases and to agree on common forms.",
                    ],
                ),
            ],
        ),
        Factor(
            "Somewhere to turn",
            "Residents can report discrimination close to home, in their own language, at no cost.",
            "Most incidents are never reported: people do not know where to go or do not believe "
            "that it will help. Low-threshold offices, run with associations, change that.",
            [
                "Where can residents report discrimination, and is the office independent of the "
                "departments that it may have to criticise?",
                "Are reports followed up within a set time?",
                "How are results published without naming the people concerned?",
            ],
            [
                Example(
                    "Graz",
                    [
                        "The anti-discrimination office of Styria, which the city funds, advises "
                        "some 800 people a year free of charge. An app lets witnesses report hate "
                        "speech that they come across online; a lawyer reads each report.",
                    ],
                ),
                Example(
                    "Nantes",
                    [
                        "A free telephone line was opened in 2019. Callers reach a trained adviser "
                        "who offers:",
                        [
                            "a first conversation in one of six languages",
                            "a meeting with a lawyer at the house of rights",
                            "mediation with the service concerned.",
                        ],
                        "In its first year the line took 310 calls, most of them about housing.",
                    ],
                ),
                Example(
                    "Norway",
                    [
                        "The equality ombud advises municipalities on their duty to report "
                        "each year "
                        "on what they do against discrimination, as employers and as providers.",
                    ],
                ),
            ],
        ),
        Factor(
            "Testing and learning",
            "The city tests its own services and acts on what it finds.",
            "Situation tests, in which matched testers ask for the same service, show what surveys "
            "cannot. Results should be discussed with the teams concerned before they are "
            "published.",
            [
                "Has the city carried out situation tests or mystery visits in its own services?",
                "What changed as a result of the last test?",
            ],
            [
                Example(
                    "Ghent",
                    [
                        "Anonymous tests of rental advertisements were repeated over three years. "
                        "Unequal treatment of callers with foreign names fell from 26 % to 14 "
                        "% once "
                        "agents knew that tests were being made and were offered training.",
                    ],
                ),
            ],
        ),
    ],
    context=CONTEXT,
    about=ABOUT,
)

DIVERSITY = Toolkit(
    title="Promoting cultural diversity in city life",
    standard=(
        "The city recognises cultural diversity as a resource and opens its cultural institutions "
        "to all who live there."
    ),
    why=(
        "Culture is one of the few fields in which cities act largely on their own. Museums, "
        "libraries and festivals can bring residents together or keep them apart, depending on "
        "who is invited to shape them and whose stories they tell."
    ),
    terms=[],
    factors=[
        Factor(
            "Political leadership for diversity",
            "Elected leaders say publicly and often that diversity is part of what the city is.",
            "Words matter when they are followed by budgets. Leaders who speak at festivals of all "
            "communities, and who answer rumours with facts, set the tone for the administration.",
            [
                "Do elected leaders of all parties support the city's policy on cultural "
                "diversity?",
                "Is there a budget for it, and for how many years?",
                "How does the city answer rumours about residents with a migrant background?",
            ],
            [
                Example(
                    "Barcelona",
                    [
                        "The intercultural plan of 2010 was drawn up with 250 people from the "
                        "city's "
                        "districts. More than 400 anti-rumour agents have since been trained "
                        "to answer "
                        "prejudice in everyday conversations.",
                    ],
                ),
                Example(
                    "Botkyrka",
                    [
                        "The municipality's intercultural strategy, unanimously adopted in "
                        "2010, begins "
                        "with the words \u2018Everyone belongs here\u2019. Each department "
                        "reports on it "
                        "every spring.",
                    ],
                ),
            ],
        ),
        Factor(
            "Institutions that open their doors",
            "Museums, theatres and libraries reflect the city in their programmes, staff and "
            "boards.",
            "Visitors notice who works in a museum as much as what hangs on its walls. Change "
            "takes "
            "years and begins with recruitment, with boards and with partnerships in which both "
            "sides decide.",
            [
                "What share of board members and curators have a migrant background?",
                "Do institutions share power with community partners, for example over budgets?",
                "Are opening hours and prices reviewed together with those who do not visit yet?",
            ],
            [
                Example(
                    "Rotterdam",
                    [
                        "Museum Rotterdam collects what it calls active heritage: skills, "
                        "places and "
                        "networks of today's residents, chosen together with them. A tailor, a "
                        "market "
                        "trader and a choir are among the first entries.",
                    ],
                ),
                Example(
                    "Oslo",
                    [
                        "Branches of the Deichman library were rebuilt around what local "
                        "children asked "
                        "for. One is open only to those aged 10 to 15, who may cook there, "
                        "build and "
                        "rest.",
                    ],
                ),
            ],
        ),
        Factor(
            "Festivals and public space",
            "Streets and squares are places where all communities can celebrate and be seen.",
            "A carnival or a market gives newcomers an occasion to show what they bring. Permits, "
            "fees and insurance should not stand in the way of small associations.",
            [
                "Can small associations obtain permits without a lawyer?",
                "Does the city help small associations with\n- permits and fees\n- insurance\n"
                "- rules on safety and noise?",
                "Which communities have never used the main square, and why?",
            ],
            [
                Example(
                    "Berlin",
                    [
                        "The Carnival of Cultures, held every Whitsun since 1996, draws up to "
                        "a million "
                        "visitors. The district pays for a team that helps small groups with "
                        "floats, "
                        "permits and safety rules.",
                    ],
                ),
                Example(
                    "Tilburg",
                    [
                        "Every June the \u2018world market\u2019 fills the streets around the "
                        "station. "
                        "Stalls are free for associations that have existed for less than two "
                        "years.",
                    ],
                ),
            ],
        ),
    ],
    context=CONTEXT,
    about=ABOUT,
)
